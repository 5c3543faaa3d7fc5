package dz.mizan.common.print.pdf;

import dz.mizan.common.print.Signatures;
import java.util.List;

/** Empty boxes to stamp and sign in. */
record SignatureStrip(List<String> labels, Area area) implements Strip {
  private static final double HEIGHT = 78;
  private static final double PADDING = 6;

  static SignatureStrip of(Signatures signatures, Area area) {
    // A single one stands at the end side, as on a letter.
    var own =
        signatures.labels().size() == 1
            ? area.from(area.width() - Math.min(area.width(), 220))
            : area;
    return new SignatureStrip(signatures.labels(), own);
  }

  @Override
  public double height() {
    return HEIGHT;
  }

  @Override
  public void draw(Canvas canvas, double top) {
    for (var i = 0; i < labels.size(); i++) {
      var box = area.column(i, labels.size(), 10);
      canvas.frame(box.x(), top, box.width(), HEIGHT, Ink.RULE);
      var label = Type.CAPTION.fitted(labels.get(i), box.width() - 2 * PADDING);
      canvas.text(label, box.x() + PADDING, top + 13, Type.CAPTION.ink);
    }
  }
}
