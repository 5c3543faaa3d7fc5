package dz.mizan.common.outbox;

import java.util.Map;

/**
 * A queue that outlives the broker and its consumers.
 *
 * @param arguments as the broker knows them: {@code x-queue-type}
 */
record DurableQueue(String name, Map<String, Object> arguments) {

  /**
   * Where what a service could not take in waits for somebody to look at it, as often as he likes:
   * without a limit of its own RabbitMQ 4 drops what was put back twenty times.
   */
  static DurableQueue ofDeadLetters(String name) {
    return new DurableQueue(name, Map.of("x-queue-type", "quorum", "x-delivery-limit", 1_000_000));
  }
}
