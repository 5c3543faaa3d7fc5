package dz.mizan.common.print.pdf;

/** A part of a page's width, from where reading starts. */
record Area(double x, double width) {
  double end() {
    return x + width;
  }

  /** Without that much on both sides. */
  Area inside(double padding) {
    return new Area(x + padding, width - 2 * padding);
  }

  /** One of so many parts side by side. */
  Area column(int index, int count, double gap) {
    var each = (width - gap * (count - 1)) / count;
    return new Area(x + index * (each + gap), each);
  }

  /** From that far in, to the end. */
  Area from(double offset) {
    return new Area(x + offset, width - offset);
  }

  /** That much from the start. */
  Area first(double itsWidth) {
    return new Area(x, itsWidth);
  }
}
