package dz.mizan.common.edge;

import dz.mizan.common.cors.Origins;
import dz.mizan.common.problem.Refusal;
import dz.mizan.common.problem.RefusalWriter;
import dz.mizan.common.ratelimit.RequestRates;
import dz.mizan.common.web.RequestIds;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * The first to see a request. The order matters: whoever is refused has an address, ids and headers
 * already, and a browser may read why.
 */
@ApplicationScoped
class EdgeFilter {
  private static final int FIRST = 10_000;
  private static final String OPERATORS_ROOT = "/q";

  private final TrustedProxies proxies;
  private final SecurityHeaders headers;
  private final Origins origins;
  private final RequestRates rates;
  private final RequestBounds bounds;
  private final RequestsUnderWay underWay;
  private final RefusalWriter refusals;
  private final RequestSpans spans;

  EdgeFilter(
      TrustedProxies proxies,
      SecurityHeaders headers,
      Origins origins,
      RequestRates rates,
      RequestBounds bounds,
      RequestsUnderWay underWay,
      RefusalWriter refusals,
      RequestSpans spans) {
    this.proxies = proxies;
    this.headers = headers;
    this.origins = origins;
    this.rates = rates;
    this.bounds = bounds;
    this.underWay = underWay;
    this.refusals = refusals;
    this.spans = spans;
  }

  void register(@Observes Filters filters) {
    filters.register(this::pass, FIRST);
  }

  private void pass(RoutingContext context) {
    var request = context.request();
    if (isHealthAlias(request.path())) {
      context.reroute(OPERATORS_ROOT + request.path());
      return;
    }
    proxies.unveil(request);
    var requestId =
        RequestIds.begin(request.getHeader("traceparent"), request.getHeader("X-Request-Id"));
    headers.add(context, requestId);
    spans.follow(context);
    try {
      origins.admit(context);
      rates.admitAddress(request);
      bounds.check(request);
      if (counts(context)) {
        underWay.admit(context);
      }
    } catch (Refusal refusal) {
      refuse(context, refusal);
      return;
    }
    if (origins.isPreflight(request)) {
      origins.answerPreflight(context);
    } else {
      context.next();
    }
  }

  // What load balancers and uptime checks try by habit; the framework's own address is /q/health.
  private static boolean isHealthAlias(String path) {
    return path.equals("/health") || path.startsWith("/health/");
  }

  // Probes and figures are wanted most when the service is full, the other services ask auth for
  // its keys, and a browser shows a refusal only to whom a preflight has allowed to read it.
  private boolean counts(RoutingContext context) {
    var path = context.normalizedPath();
    return !path.startsWith(OPERATORS_ROOT + "/")
        && !path.startsWith("/.well-known/")
        && !origins.isPreflight(context.request());
  }

  private void refuse(RoutingContext context, Refusal refusal) {
    if (UnreadBody.isUnderWay(context.request())) {
      UnreadBody.cutOff(context);
    }
    refusals.write(context, refusal);
  }
}
