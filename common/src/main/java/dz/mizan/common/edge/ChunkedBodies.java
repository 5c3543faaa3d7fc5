package dz.mizan.common.edge;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestFilter;

/**
 * Reads bodies that come without a length, up to the limit. The framework would end the request
 * without a word, on a thread that waits for the next piece. Runs after authentication.
 */
@Provider
class ChunkedBodies implements ResteasyReactiveContainerRequestFilter {
  // All that are being received together.
  private static final long MAX_BYTES_UNDER_WAY = 16L << 20;

  private final RequestBounds bounds;
  private final CurrentVertxRequest current;
  private final AtomicLong underWay = new AtomicLong();

  ChunkedBodies(RequestBounds bounds, CurrentVertxRequest current) {
    this.bounds = bounds;
    this.current = current;
  }

  @Override
  public void filter(ResteasyReactiveContainerRequestContext resource) {
    var context = current.getCurrent();
    if (isOfUnknownLength(context.request()) && !bounds.isStreamed(context.request())) {
      resource.suspend();
      new Reading(context, resource).start();
    }
  }

  private static boolean isOfUnknownLength(HttpServerRequest request) {
    return !request.method().equals(HttpMethod.GET)
        && !request.isEnded()
        && !request.headers().contains(HttpHeaders.CONTENT_LENGTH);
  }

  /** One body under way. */
  private final class Reading {
    private final RoutingContext context;
    private final ResteasyReactiveContainerRequestContext resource;
    private final Buffer body = Buffer.buffer();
    private boolean over;

    Reading(RoutingContext context, ResteasyReactiveContainerRequestContext resource) {
      this.context = context;
      this.resource = resource;
    }

    void start() {
      var request = context.request();
      request.exceptionHandler(gone -> fail(new BodyCutOff()));
      request.handler(this::take);
      request.endHandler(end -> complete());
      if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
        context.response().writeContinue();
      }
      request.resume();
    }

    private void take(Buffer part) {
      if (over) {
        return;
      }
      body.appendBuffer(part);
      if (underWay.addAndGet(part.length()) > MAX_BYTES_UNDER_WAY) {
        refuse(new TooMuchUnderWay());
      } else if (body.length() > bounds.maxBytes()) {
        refuse(new TooLarge(bounds.maxBytes()));
      }
    }

    private void complete() {
      if (!over) {
        end();
        resource.setEntityStream(new ByteArrayInputStream(body.getBytes()));
        resource.resume();
      }
    }

    private void refuse(Throwable refusal) {
      UnreadBody.cutOff(context);
      fail(refusal);
    }

    private void fail(Throwable failure) {
      if (!over) {
        end();
        resource.resume(failure);
      }
    }

    private void end() {
      over = true;
      underWay.addAndGet(-body.length());
    }
  }
}
