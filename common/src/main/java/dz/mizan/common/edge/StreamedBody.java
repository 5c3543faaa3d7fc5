package dz.mizan.common.edge;

import dz.mizan.common.reactive.CallingContext;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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

  /** One body under way; all of it on the request's own context. */
  private static final class Reading {
    private final HttpServerRequest request;
    private final boolean waits;
    private final CurrentVertxRequest current;
    private final long maxBytes;
    private final Function<Buffer, Uni<Void>> take;
    private final UniEmitter<? super Void> emitter;
    private final Executor context = CallingContext.resume();
    private long received;
    private boolean isDealing;
    private boolean isOver;
    private @Nullable Throwable failed;

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
      request.exceptionHandler(gone -> context.execute(() -> fail(new BodyCutOff())));
      request.handler(
          piece -> {
            request.pause();
            context.execute(() -> take(piece));
          });
      request.endHandler(end -> context.execute(this::complete));
      if (waits) {
        current.getCurrent().response().writeContinue();
      }
      request.resume();
    }

    private void take(Buffer piece) {
      if (isOver) {
        return;
      }
      received += piece.length();
      if (received > maxBytes) {
        fail(new TooLarge(maxBytes));
        return;
      }
      isDealing = true;
      Uni.createFrom()
          .deferred(() -> take.apply(piece))
          .subscribe()
          .with(done -> goOn(null), this::goOn);
    }

    private void goOn(@Nullable Throwable failure) {
      isDealing = false;
      var reason = failure == null ? failed : failure;
      if (reason != null) {
        fail(reason);
      } else {
        request.resume();
      }
    }

    private void complete() {
      if (!isOver) {
        isOver = true;
        emitter.complete(null);
      }
    }

    // A client who goes away while a piece is dealt with: what follows waits for that to be over.
    private void fail(Throwable failure) {
      if (isDealing) {
        failed = failure;
      } else if (!isOver) {
        isOver = true;
        emitter.fail(failure);
      }
    }
  }
}
