package nl.visavis.conformance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.verapdf.ReleaseDetails;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.RuleId;

/**
 * Validates PDF files with veraPDF: every file against every profile.
 *
 * <p>Exit code 0: nothing failed. 1: a rule failed, or a file could not be read as a PDF. 2: wrong usage, which
 * includes finding no PDF, because a check of nothing must not look like a pass.
 */
public final class Conformance {
  private static final List<String> DEFAULT_PROFILES = List.of("ua1", "2a");
  private static final int MAX_OCCURRENCES_PER_RULE = 5;

  private static final String USAGE =
      """
      Usage: conformance [--profile ID]... [--json FILE] FILE_OR_FOLDER...
        FILE_OR_FOLDER  a PDF file, or a folder that is searched for *.pdf with all folders below it
        --profile ID    a veraPDF profile, may be repeated; default: ua1 and 2a
        --json FILE     also write the results as JSON""";

  private record Arguments(List<PDFAFlavour> profiles, Path json, List<Path> files) {}

  /** One place in the file where a rule failed. {@code context} is veraPDF's path from the document to the object. */
  private record Occurrence(String context, String message) {}

  /** One failed rule. {@code count} is the number of all its failed checks, also of those not in the list. */
  private record Failure(
      String specification,
      String clause,
      int testNumber,
      String description,
      int count,
      List<Occurrence> occurrences) {}

  /** One file against one profile. {@code error} is set, and {@code checks} is 0, when validation did not finish. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Check(String profile, long milliseconds, int checks, List<Failure> failures, String error) {
    boolean failed() {
      return error != null || !failures.isEmpty();
    }
  }

  private record FileReport(String file, boolean failed, List<Check> profiles) {}

  private record Summary(String veraPdf, int files, int failedFiles, List<FileReport> reports) {}

  /** The command line cannot be carried out; the message says why. */
  private static final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
      super(message);
    }
  }

  private Conformance() {}

  public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
    System.exit(run(args));
  }

  private static int run(String[] args) throws IOException, InterruptedException, ExecutionException {
    // veraPDF logs what it stumbles over while parsing; everything that matters is in its result as well.
    LogManager.getLogManager().reset();
    Logger.getLogger("").setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();

    Arguments arguments;
    try {
      arguments = parse(args);
    } catch (UsageException problem) {
      System.err.println(problem.getMessage());
      System.err.println(USAGE);
      return 2;
    }

    List<FileReport> reports = validateAll(arguments);
    int failedFiles = (int) reports.stream().filter(FileReport::failed).count();
    reports.stream().filter(FileReport::failed).forEach(Conformance::printFailures);
    printTable(arguments.profiles(), reports);
    if (arguments.json() != null) {
      String veraPdf = ReleaseDetails.byId("core").getVersion();
      Summary summary = new Summary(veraPdf, reports.size(), failedFiles, reports);
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(arguments.json().toFile(), summary);
    }
    return failedFiles == 0 ? 0 : 1;
  }

  // ---- arguments

  private static Arguments parse(String[] args) throws UsageException, IOException {
    Set<PDFAFlavour> profiles = new LinkedHashSet<>();
    Path json = null;
    List<Path> roots = new ArrayList<>();
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--profile" -> profiles.add(profileOf(valueAfter(args, i++)));
        case "--json" -> json = Path.of(valueAfter(args, i++));
        default -> {
          if (args[i].startsWith("-")) throw new UsageException("Unknown option: " + args[i]);
          roots.add(Path.of(args[i]));
        }
      }
    }
    if (roots.isEmpty()) throw new UsageException("No file or folder given.");
    if (profiles.isEmpty()) {
      for (String id : DEFAULT_PROFILES) profiles.add(profileOf(id));
    }
    return new Arguments(List.copyOf(profiles), json, findPdfs(roots));
  }

  private static String valueAfter(String[] args, int index) throws UsageException {
    if (index + 1 == args.length) throw new UsageException(args[index] + " needs a value.");
    return args[index + 1];
  }

  private static PDFAFlavour profileOf(String id) throws UsageException {
    PDFAFlavour profile = PDFAFlavour.byFlavourId(id);
    Set<PDFAFlavour> known = Profiles.getVeraProfileDirectory().getPDFAFlavours();
    if (profile != null && known.contains(profile)) return profile;
    String ids = known.stream().map(PDFAFlavour::getId).sorted().collect(Collectors.joining(", "));
    throw new UsageException("Unknown profile: " + id + ". Known are " + ids + ".");
  }

  /** In the order given; within a folder by name. A root that yields no PDF is an error: it is a mistyped path. */
  private static List<Path> findPdfs(List<Path> roots) throws UsageException, IOException {
    Set<Path> found = new LinkedHashSet<>();
    for (Path root : roots) {
      if (!Files.exists(root)) throw new UsageException("Not found: " + root);
      Set<Path> below = Files.isDirectory(root) ? pdfsBelow(root) : Set.of(root);
      if (below.isEmpty()) throw new UsageException("No PDF found in " + root);
      below.forEach(file -> found.add(file.normalize()));
    }
    return List.copyOf(found);
  }

  private static Set<Path> pdfsBelow(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".pdf"))
          .filter(Files::isRegularFile)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  // ---- validation

  /** Validates the files on all processors. veraPDF keeps the state of a document per thread. */
  private static List<FileReport> validateAll(Arguments arguments) throws InterruptedException, ExecutionException {
    int threads = Math.min(Runtime.getRuntime().availableProcessors(), arguments.files().size());
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<FileReport>> pending = new ArrayList<>();
      for (Path file : arguments.files()) pending.add(pool.submit(() -> report(file, arguments.profiles())));
      List<FileReport> reports = new ArrayList<>();
      for (Future<FileReport> report : pending) reports.add(report.get());
      return reports;
    } finally {
      pool.shutdownNow();
    }
  }

  private static FileReport report(Path file, List<PDFAFlavour> profiles) {
    List<Check> checks = profiles.stream().map(profile -> check(file, profile)).toList();
    return new FileReport(file.toString(), checks.stream().anyMatch(Check::failed), checks);
  }

  private static Check check(Path file, PDFAFlavour profile) {
    long start = System.nanoTime();
    try (PDFAParser parser = Foundries.defaultInstance().createParser(file.toFile(), profile);
        PDFAValidator validator =
            Foundries.defaultInstance()
                .createValidator(profile, MAX_OCCURRENCES_PER_RULE, false, true, false)) {
      ValidationResult result = validator.validate(parser);
      return new Check(profile.getId(), msSince(start), result.getTotalAssertions(), failuresOf(result), null);
    } catch (Exception | StackOverflowError problem) {
      // Whatever a malformed file makes veraPDF throw is a failure of that file, not the end of the run.
      return new Check(profile.getId(), msSince(start), 0, List.of(), reasonsOf(problem));
    }
  }

  private static long msSince(long startNanos) {
    return (System.nanoTime() - startNanos) / 1_000_000;
  }

  /** One entry per rule, sorted, because veraPDF meets the rules of one object in no fixed order. */
  private static List<Failure> failuresOf(ValidationResult result) {
    return result.getTestAssertions().stream()
        .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
        .collect(Collectors.groupingBy(TestAssertion::getRuleId))
        .values()
        .stream()
        .map(assertions -> failureOf(assertions, result.getFailedChecks()))
        .sorted(Comparator.comparing(Failure::clause).thenComparing(Failure::testNumber))
        .toList();
  }

  /** @param assertions all kept ones of one rule, so at most {@link #MAX_OCCURRENCES_PER_RULE}, at least one. */
  private static Failure failureOf(List<TestAssertion> assertions, Map<RuleId, Integer> failedChecks) {
    TestAssertion first = assertions.get(0);
    RuleId rule = first.getRuleId();
    List<Occurrence> occurrences =
        assertions.stream()
            .map(each -> new Occurrence(each.getLocation().getContext(), each.getErrorMessage()))
            .toList();
    return new Failure(
        rule.getSpecification().getId(),
        rule.getClause(),
        rule.getTestNumber(),
        first.getMessage(),
        failedChecks.get(rule),
        occurrences);
  }

  /** All messages of the chain: veraPDF's own one often says only that parsing failed. */
  private static String reasonsOf(Throwable problem) {
    return Stream.iterate(problem, cause -> cause != null, Throwable::getCause)
        .map(cause -> cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage())
        .distinct()
        .collect(Collectors.joining(": "));
  }

  // ---- output

  private static void printFailures(FileReport report) {
    System.out.println("FAILED " + report.file());
    for (Check check : report.profiles()) {
      if (check.error() != null) System.out.printf("  %s: not validated: %s%n", check.profile(), check.error());
      for (Failure failure : check.failures()) {
        System.out.printf(
            "  %s: %s clause %s test %d, failed checks: %d%n    %s%n",
            check.profile(),
            failure.specification(),
            failure.clause(),
            failure.testNumber(),
            failure.count(),
            failure.description());
        for (Occurrence occurrence : failure.occurrences()) {
          System.out.printf("      at %s%n", occurrence.context());
          if (occurrence.message() != null) System.out.printf("         %s%n", occurrence.message());
        }
      }
    }
    System.out.println();
  }

  private static void printTable(List<PDFAFlavour> profiles, List<FileReport> reports) {
    System.out.printf("%-8s %6s %8s %13s %12s%n", "profile", "files", "checks", "failed checks", "failed files");
    for (int i = 0; i < profiles.size(); i++) {
      int index = i;
      List<Check> checks = reports.stream().map(report -> report.profiles().get(index)).toList();
      System.out.printf(
          "%-8s %6d %8d %13d %12d%n",
          profiles.get(i).getId(),
          checks.size(),
          checks.stream().mapToInt(Check::checks).sum(),
          checks.stream().flatMap(check -> check.failures().stream()).mapToInt(Failure::count).sum(),
          checks.stream().filter(Check::failed).count());
    }
  }
}
