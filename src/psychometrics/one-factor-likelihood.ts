import { choleskyFactor, choleskyInverse, logDeterminant } from './cholesky.js';
import { at, dot, entry, type Matrix, matrixOf, product, sum, times } from './matrix.js';

export interface OneFactorParameters {
  /** λ, one per item. */
  readonly loadings: readonly number[];
  /** Diagonal of Θ: the item variance that the factor does not explain. May be negative in a Heywood case. */
  readonly uniquenesses: readonly number[];
}

/** The likelihood of one set of parameters and its surroundings; loadings first, then uniquenesses. */
export interface OneFactorLikelihood {
  readonly parameters: OneFactorParameters;
  /** log|Σ| + tr(SΣ⁻¹): smallest where the likelihood is largest. */
  readonly discrepancy: number;
  /** Half the derivative of the discrepancy, 2k. */
  readonly gradient: readonly number[];
  /** Half the expected second derivative, 2k × 2k. */
  readonly information: Matrix;
}

/**
 * Likelihood of the one-factor model Σ = λλᵀ + Θ.
 *
 * @param observed S, k × k
 * @returns `undefined` where Σ is not positive definite
 * @see Jöreskog (1967), Psychometrika 32(4), 443–482; Lawley & Maxwell (1971), Factor Analysis as a
 *   Statistical Method, chapter 4
 */
export function oneFactorLikelihood(
  observed: Matrix,
  parameters: OneFactorParameters,
): OneFactorLikelihood | undefined {
  const { loadings, uniquenesses } = parameters;
  const size = observed.length;
  const square = { rows: size, columns: size };

  const implied = (i: number, j: number) =>
    at(loadings, i) * at(loadings, j) + (i === j ? at(uniquenesses, i) : 0);
  const factor = choleskyFactor(matrixOf(square, implied));
  if (factor === undefined) return undefined;

  const inverse = choleskyInverse(factor);
  const ratio = product(observed, inverse);
  const explained = product(inverse, ratio);
  const residual = matrixOf(square, (i, j) => entry(inverse, i, j) - entry(explained, i, j));

  return {
    parameters,
    discrepancy: logDeterminant(factor) + sum(ratio.map((row, i) => at(row, i))),
    gradient: [...times(residual, loadings), ...residual.map((row, i) => at(row, i) / 2)],
    information: informationOf(inverse, loadings),
  };
}

/** ½ tr(Σ⁻¹ ∂Σ/∂a Σ⁻¹ ∂Σ/∂b), with ∂Σ/∂λᵢ = eᵢλᵀ + λeᵢᵀ and ∂Σ/∂θᵢ = eᵢeᵢᵀ. */
function informationOf(inverse: Matrix, loadings: readonly number[]): Matrix {
  const size = loadings.length;
  const weighted = times(inverse, loadings);
  const strength = dot(loadings, weighted);

  return matrixOf({ rows: 2 * size, columns: 2 * size }, (a, b) => {
    const weight = entry(inverse, a % size, b % size);
    if (a >= size && b >= size) return weight ** 2 / 2;
    if (a >= size) return weight * at(weighted, a - size);
    if (b >= size) return weight * at(weighted, b - size);
    return weight * strength + at(weighted, a) * at(weighted, b);
  });
}
