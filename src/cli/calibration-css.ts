/** On paper everything stands on one sheet, as long as the questionnaire has some eighty items. */
export const CALIBRATION_CSS = `
body { font: 15px/1.45 "Source Sans 3", "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; color: #26241f; max-width: 76rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.75em; font-weight: 300; line-height: 1.2; margin: 0 0 0.4em; }
h2, caption { font-size: 1em; font-weight: 600; margin: 1em 0 0.2em; }
p, ul { margin: 0 0 0.4em; max-width: 60em; }
ul { padding-left: 1.2em; }
code { overflow-wrap: anywhere; }
.scroll { overflow-x: auto; }
.items { display: grid; grid-template-columns: auto auto; justify-content: start; align-items: start; column-gap: 2.5em; }
table { border-collapse: collapse; margin: 0.6em 0 1em; }
caption { text-align: left; white-space: nowrap; }
th, td { padding: 0.1em 0.5em; border-bottom: 1px solid #d9d0c1; font-variant-numeric: tabular-nums; white-space: nowrap; }
th { font-weight: 400; text-align: left; padding-left: 0; }
thead th { border-bottom: 1px solid #857c6d; color: #55504a; padding-left: 0.5em; vertical-align: bottom; }
thead th:first-child { padding-left: 0; }
.left { text-align: left; }
.right { text-align: right; }
.small { color: #55504a; font-size: 0.9em; max-width: none; }
@media (max-width: 70rem) { .items { display: block; } }
@page { size: A4; margin: 11mm 12mm; }
@media print {
  body { font-size: 7.4pt; line-height: 1.25; margin: 0; padding: 0; max-width: none; }
  p, ul { max-width: none; }
  ul { columns: 2; }
  h2, caption { margin-top: 0.5em; }
  .scroll { overflow: visible; }
  .items { display: grid; grid-template-columns: auto auto; justify-content: space-between; column-gap: 1em; }
  .items th, .items td { padding: 0.05em 0.35em; }
  .items th { padding-left: 0; }
  .items thead th { white-space: normal; }
  table { margin: 0.3em 0 0.4em; }
  tr { break-inside: avoid; }
}
`;
