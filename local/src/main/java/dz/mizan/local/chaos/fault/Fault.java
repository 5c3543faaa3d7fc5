package dz.mizan.local.chaos.fault;

import java.time.Duration;
import java.util.Optional;

/** Something goes wrong while work goes on, and is right again after a while. */
public interface Fault {
  /** As {@code --only} names it: {@code kill-inventory}. */
  String id();

  /** As the table of results says it. */
  String description();

  /** Why this machine does not permit it, if it does not. */
  default Optional<String> hindrance() {
    return Optional.empty();
  }

  /** Before the work begins. */
  default void prepare() {}

  void strike();

  /** How long it is left as it is. */
  Duration lasts();

  /** Begins what makes it right again. Recovery is measured from its call on. */
  void lift();

  /** After the work, so that the next fault finds things as usual. */
  default void tidy() {}
}
