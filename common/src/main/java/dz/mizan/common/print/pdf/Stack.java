package dz.mizan.common.print.pdf;

import java.util.List;

/** Strips that stay together, one below the other. */
record Stack(List<Strip> strips, double height) implements Strip {
  static Stack of(List<Strip> strips) {
    return new Stack(strips, strips.stream().mapToDouble(Strip::height).sum());
  }

  @Override
  public void draw(Canvas canvas, double top) {
    var y = top;
    for (var strip : strips) {
      strip.draw(canvas, y);
      y += strip.height();
    }
  }
}
