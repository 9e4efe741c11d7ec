/**
 * Colors the reader's system insists on. Persons differ by shape alone, as they do in black and white;
 * panels and zones that were told apart by a tint get an outline.
 */
export const FORCED_COLORS_CSS = `
@media (forced-colors:active){
:root{--white:Canvas;--sand1:Canvas;--sand2:Canvas;--sand3:Canvas;--ink:CanvasText;--ink2:CanvasText;--ink3:CanvasText;--rule:CanvasText;--line:GrayText;--employee:CanvasText;--employeeMid:CanvasText;--employeeTint:Canvas;--manager:CanvasText;--managerMid:CanvasText;--managerTint:Canvas}
.panel,.strip,.agenda .bar,.group th,.field{border:1px solid CanvasText}
.zone{fill:none;stroke:CanvasText;stroke-width:1;stroke-dasharray:3 3}
.cover-figure .closed{fill:Canvas;stroke:CanvasText;stroke-width:2}
.cover-figure .overlap{stroke:CanvasText;stroke-width:2}
.on-figure{color:CanvasText}
.skip{border:2px solid CanvasText}
a:focus-visible{outline-color:Highlight}
}
`;
