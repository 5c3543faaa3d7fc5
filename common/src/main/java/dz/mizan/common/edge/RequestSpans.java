package dz.mizan.common.edge;

import dz.mizan.common.trace.RunningSpan;
import dz.mizan.common.trace.SpanKind;
import dz.mizan.common.trace.Spans;
import io.smallrye.common.vertx.ContextLocals;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** A span for each request, named by its route: an address may say more than a trace should. */
@ApplicationScoped
class RequestSpans {
  // Where the framework puts the template of the resource that was found.
  private static final String ROUTE = "UrlPathTemplate";
  private static final int SERVER_ERROR = 500;

  private final Spans spans;

  RequestSpans(Spans spans) {
    this.spans = spans;
  }

  /** Of the ids that were just given to it. */
  void follow(RoutingContext context) {
    if (!spans.isOn() || context.request().path().startsWith("/q/")) {
      return;
    }
    var method = context.request().method().name();
    var span = spans.current(method, SpanKind.SERVER).attribute("http.request.method", method);
    context.addEndHandler(done -> end(span, method, context));
  }

  private static void end(RunningSpan span, String method, RoutingContext context) {
    Optional<String> route = ContextLocals.get(ROUTE);
    route.ifPresent(known -> span.rename(method + " " + known).attribute("http.route", known));
    int status = context.response().getStatusCode();
    span.attribute("http.response.status_code", Integer.toString(status));
    span.end(status >= SERVER_ERROR ? Integer.toString(status) : null);
  }
}
