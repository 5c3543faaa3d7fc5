package dz.mizan.accounting.template;

import dz.mizan.common.inbox.ReceivedEvent;
import java.time.Instant;

/** The data of an event, be it a real one or one that is tried out. */
public interface EventData {
  /** The data as the consumer's own record. */
  <T> T as(Class<T> type);

  /** When it happened. */
  Instant time();

  static EventData of(ReceivedEvent event) {
    return new EventData() {
      @Override
      public <T> T as(Class<T> type) {
        return event.as(type);
      }

      @Override
      public Instant time() {
        return event.time();
      }
    };
  }
}
