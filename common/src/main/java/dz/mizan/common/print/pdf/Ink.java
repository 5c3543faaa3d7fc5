package dz.mizan.common.print.pdf;

/** The few colours of a page; each is legible when printed in black and white. */
enum Ink {
  TEXT("0.07 0.08 0.1"),
  MUTED("0.38 0.4 0.44"),
  ACCENT("0.12 0.23 0.37"),
  RULE("0.78 0.8 0.83"),
  GROUND("0.925 0.938 0.953"),
  WATERMARK("0.72 0.1 0.1");

  final String components;

  Ink(String components) {
    this.components = components;
  }
}
