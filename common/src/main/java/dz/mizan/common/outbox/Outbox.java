package dz.mizan.common.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.RequestIds;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Where a use case puts the events of its change, in the same company transaction. */
@ApplicationScoped
public class Outbox {
  private final ObjectMapper json;
  private final OutboxSignal signal;

  Outbox(ObjectMapper json, OutboxSignal signal) {
    this.json = json;
    this.signal = signal;
  }

  /**
   * Appends an event. It is published after the commit, at least once, in order per subject.
   *
   * @param type {@code <aggregate>.<past-tense>.v<n>}, such as {@code product.created.v1}
   * @param subject the aggregate's id
   * @param sequence the aggregate's events counted from 1; its row must be locked or versioned, so
   *     that no two transactions write the same one
   * @param data the event's record, with {@code @RegisterForReflection}
   */
  public Uni<Void> append(String type, UUID subject, long sequence, Record data) {
    signal.appended();
    return CompanySql.execute(
            "insert into outbox (event_id, type, subject, sequence, trace_parent, data)"
                + " values ($1, $2, $3, $4, $5, $6::text::json)",
            Ids.next(),
            type,
            subject,
            sequence,
            RequestIds.traceParent(),
            write(data))
        .replaceWithVoid();
  }

  /** One of many events of a type; see {@link #append}. */
  public record Event(UUID subject, long sequence, Record data) {}

  /** The same for many events in one statement, in their order. */
  public Uni<Void> appendAll(String type, List<Event> events) {
    if (events.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    signal.appended();
    return CompanySql.execute(
            "insert into outbox (event_id, type, subject, sequence, trace_parent, data)"
                + " select e.id, $1::text, e.subject, e.sequence, $2::text, e.data::json"
                + " from unnest($3::uuid[], $4::uuid[], $5::bigint[], $6::text[])"
                + " with ordinality as e (id, subject, sequence, data, n) order by e.n",
            type,
            RequestIds.traceParent(),
            events.stream().map(event -> Ids.next()).toArray(UUID[]::new),
            events.stream().map(Event::subject).toArray(UUID[]::new),
            events.stream().map(Event::sequence).toArray(Long[]::new),
            events.stream().map(event -> write(event.data())).toArray(String[]::new))
        .replaceWithVoid();
  }

  private String write(Record data) {
    try {
      return json.writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("event cannot be written", e);
    }
  }
}
