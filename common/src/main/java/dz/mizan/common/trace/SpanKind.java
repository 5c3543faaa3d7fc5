package dz.mizan.common.trace;

/** Who caused a span and how; the numbers are those of OTLP. */
public enum SpanKind {
  INTERNAL(1),
  SERVER(2),
  PRODUCER(4),
  CONSUMER(5);

  private final int number;

  SpanKind(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
