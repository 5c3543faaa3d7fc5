package dz.mizan.common.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyErased;
import dz.mizan.common.tenancy.CompanyNotReady;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.common.trace.SpanKind;
import dz.mizan.common.trace.Spans;
import dz.mizan.common.web.RequestIds;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.rabbitmq.IncomingRabbitMQMetadata;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Takes events in, each with one effect: the handler's writes and the event's id commit together,
 * and the message is acknowledged after. A failing event is tried five times within seven seconds,
 * then put aside as a dead letter with its reason; while the database is away it is tried for ever
 * (ADR 4).
 */
@ApplicationScoped
public class Inbox {
  private static final Logger LOG = Logger.getLogger(Inbox.class);
  private static final UUID NO_COMPANY = new UUID(0, 0);
  private static final String REMEMBER =
      """
      insert into inbox (event_id, type)
      select $1, $2 where not exists (select from erased_company where company_id = $3)
      on conflict do nothing
      """;
  private static final int ATTEMPTS = 5;
  // An event may overtake the set-up of its company: about five minutes.
  private static final int ATTEMPTS_BEFORE_SET_UP = 65;
  private static final long FIRST_PAUSE_MS = 100;
  private static final long MAX_PAUSE_MS = 5_000;

  // Not found set up in all that time: its next events must not hold those of the others up as
  // long.
  private final Cache<UUID, Boolean> neverSetUp =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(10)).build();
  private final Map<String, EventHandler> handlers;
  private final CompanyTransactions transactions;
  private final DeadLetters deadLetters;
  private final ObjectMapper json;
  private final Spans spans;
  private final MeterRegistry metrics;

  Inbox(
      Instance<EventHandler> handlers,
      CompanyTransactions transactions,
      DeadLetters deadLetters,
      ObjectMapper json,
      Spans spans,
      MeterRegistry metrics) {
    this.handlers =
        handlers.stream().collect(Collectors.toMap(EventHandler::type, Function.identity()));
    this.transactions = transactions;
    this.deadLetters = deadLetters;
    this.json = json;
    this.spans = spans;
    this.metrics = metrics;
  }

  /** Takes in one message and acknowledges it; to be called from the service's channel method. */
  public Uni<Void> receive(Message<byte[]> message) {
    var context = Vertx.currentContext();
    return parse(message)
        .chain(event -> take(event, context, 1))
        .onFailure()
        .recoverWithUni(failure -> putAside(message, failure))
        .chain(() -> Uni.createFrom().completionStage(message::ack))
        .onFailure()
        .recoverWithUni(failure -> Uni.createFrom().completionStage(() -> message.nack(failure)));
  }

  private Uni<ReceivedEvent> parse(Message<byte[]> message) {
    return Uni.createFrom().item(() -> ReceivedEvent.parse(message.getPayload(), json));
  }

  private Uni<Void> take(ReceivedEvent event, Context context, int attempt) {
    var handler = handlers.get(event.type());
    if (handler == null) {
      return Uni.createFrom().failure(new NoHandler(event.type()));
    }
    return Uni.createFrom()
        .voidItem()
        .chain(() -> once(event, handler))
        .onFailure(failure -> mayPass(event, failure, attempt))
        .recoverWithUni(
            failure -> {
              metrics.counter("mizan.inbox.retried", "type", event.type()).increment();
              LOG.warnf("Event %s, attempt %d: %s", event.id(), attempt, failure.toString());
              return pause(attempt, context).chain(() -> take(event, context, attempt + 1));
            });
  }

  private Uni<Void> once(ReceivedEvent event, EventHandler handler) {
    RequestIds.begin(event.traceParent(), event.id().toString());
    MDC.put("companyId", event.companyId().toString());
    Caller.system(event.companyId()).enter();
    var span =
        spans
            .current("process " + event.type(), SpanKind.CONSUMER)
            .attribute("messaging.system", "rabbitmq")
            .attribute("messaging.message.id", event.id().toString());
    return (handler.isOutsideCompany()
            ? transactions.run(NO_COMPANY, () -> handler.handle(event))
            : transactions
                .run(event.companyId(), () -> remember(event, handler))
                // What comes late for a company that is being erased brings nothing back.
                .onFailure(CompanyErased.class)
                .recoverWithNull())
        .invoke(() -> count(event))
        .onItem()
        .invoke(() -> span.end(null))
        .onFailure()
        .invoke(failure -> span.end(failure.getClass().getSimpleName()));
  }

  private void count(ReceivedEvent event) {
    metrics.counter("mizan.inbox.taken", "type", event.type()).increment();
    var delay = Duration.between(event.time(), Instant.now());
    metrics.timer("mizan.inbox.delay").record(delay.isNegative() ? Duration.ZERO : delay);
  }

  private static Uni<Void> remember(ReceivedEvent event, EventHandler handler) {
    return CompanySql.execute(REMEMBER, event.id(), event.type(), event.companyId())
        .chain(
            inserted ->
                inserted.rowCount() == 0 ? Uni.createFrom().voidItem() : handler.handle(event));
  }

  private boolean mayPass(ReceivedEvent event, Throwable failure, int attempt) {
    return !(failure instanceof ReceivedEvent.Unreadable)
        && (attempt < ATTEMPTS
            || SqlFailures.isUnavailable(failure)
            || (failure instanceof CompanyNotReady && mayBeSetUp(event.companyId(), attempt)));
  }

  private boolean mayBeSetUp(UUID companyId, int attempt) {
    if (attempt < ATTEMPTS_BEFORE_SET_UP && neverSetUp.getIfPresent(companyId) == null) {
      return true;
    }
    neverSetUp.put(companyId, true);
    return false;
  }

  private Uni<Void> putAside(Message<byte[]> message, Throwable failure) {
    LOG.errorf(failure, "Event put aside as a dead letter");
    metrics.counter("mizan.inbox.dead").increment();
    var routingKey =
        message
            .getMetadata(IncomingRabbitMQMetadata.class)
            .map(IncomingRabbitMQMetadata::getRoutingKey)
            .orElse("");
    return deadLetters.put(message.getPayload(), routingKey, ATTEMPTS, reason(failure));
  }

  private static String reason(Throwable failure) {
    var message = failure.getMessage();
    var text = failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    return text.length() > 500 ? text.substring(0, 500) : text;
  }

  private static Uni<Void> pause(int attempt, Context context) {
    long pauseMs = Math.min(FIRST_PAUSE_MS << Math.min(2 * (attempt - 1), 10), MAX_PAUSE_MS);
    return Uni.createFrom()
        .voidItem()
        .onItem()
        .delayIt()
        .by(Duration.ofMillis(pauseMs))
        .emitOn(step -> context.runOnContext(ignored -> step.run()));
  }

  /** A newer version of this service has bound the type, and this replica is of the former one. */
  private static final class NoHandler extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoHandler(String type) {
      super("this version has no handler for " + type);
    }
  }
}
