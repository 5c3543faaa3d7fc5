package dz.mizan.common.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.MDC;

/** Gives each request its ids and tells them to the client. */
@ApplicationScoped
class RequestIdFilter {
  void register(@Observes Filters filters) {
    filters.register(
        context -> {
          var request = context.request();
          RequestIds.begin(request.getHeader("traceparent"), request.getHeader("X-Request-Id"));
          context.response().putHeader("X-Request-Id", String.valueOf(MDC.get("requestId")));
          context.next();
        },
        500);
  }
}
