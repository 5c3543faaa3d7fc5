package dz.mizan.common.edge;

import dz.mizan.common.reactive.CallingContext;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Reads the body of the running request piece by piece, for the few paths of {@code
 * mizan.streamed-bodies}. The client sends no faster than the pieces are dealt with, so that a file
 * of any size costs the memory of one piece.
 */
@ApplicationScoped
public class StreamedBody {
  private final RequestBounds bounds;
  private final CurrentVertxRequest current;

  StreamedBody(RequestBounds bounds, CurrentVertxRequest current) {
    this.bounds = bounds;
    this.current = current;
  }

  /**
   * Hands over the pieces, one after the other. If one fails the rest is not read, and the client
   * is hung up on after the answer.
   *
   * @param take deals with a piece; the next one comes when it is done
   * @throws TooLarge if the body is larger than {@code quarkus.http.limits.max-body-size}
   * @throws BodyCutOff if the client goes away
   */
  public Uni<Void> read(Function<Buffer, Uni<Void>> take) {
    return Uni.createFrom()
        .<Void>emitter(emitter -> new Reading(current, bounds, take, emitter).start())
        .onFailure()
        .invoke(failure -> UnreadBody.cutOff(current.getCurrent()));
  }

  /** Nothing of the body is wanted: the client is hung up on after the answer. */
  public void refuse() {
    if (UnreadBody.isUnderWay(current.getCurrent().request())) {
      UnreadBody.cutOff(current.getCurrent());
    }
  }

  /** One body under way. */
  private static final class Reading {
    private final HttpServerRequest request;
    private final boolean waits;
    private final CurrentVertxRequest current;
    private final long maxBytes;
    private final Function<Buffer, Uni<Void>> take;
    private final UniEmitter<? super Void> emitter;
    private final Executor context = CallingContext.resume();
    private final AtomicBoolean over = new AtomicBoolean();
    private long received;

    Reading(
        CurrentVertxRequest current,
        RequestBounds bounds,
        Function<Buffer, Uni<Void>> take,
        UniEmitter<? super Void> emitter) {
      this.current = current;
      this.request = current.getCurrent().request();
      this.waits = "100-continue".equalsIgnoreCase(request.getHeader("Expect"));
      this.maxBytes = bounds.maxStreamedBytes();
      this.take = take;
      this.emitter = emitter;
    }

    void start() {
      if (request.isEnded()) {
        emitter.complete(null);
        return;
      }
      request.exceptionHandler(gone -> fail(new BodyCutOff()));
      request.handler(this::take);
      request.endHandler(end -> context.execute(this::complete));
      if (waits) {
        current.getCurrent().response().writeContinue();
      }
      request.resume();
    }

    private void take(Buffer piece) {
      if (over.get()) {
        return;
      }
      received += piece.length();
      if (received > maxBytes) {
        fail(new TooLarge(maxBytes));
        return;
      }
      request.pause();
      context.execute(() -> deal(piece));
    }

    private void deal(Buffer piece) {
      Uni.createFrom()
          .deferred(() -> take.apply(piece))
          .subscribe()
          .with(done -> request.resume(), this::fail);
    }

    private void complete() {
      if (over.compareAndSet(false, true)) {
        emitter.complete(null);
      }
    }

    private void fail(Throwable failure) {
      if (over.compareAndSet(false, true)) {
        context.execute(() -> emitter.fail(failure));
      }
    }
  }
}
