package dz.mizan.common.security;

import dz.mizan.common.cors.Origins;
import dz.mizan.common.ratelimit.RequestRates;
import dz.mizan.common.tenancy.Caller;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** What is checked of every request as soon as its caller is known. */
@Singleton
class Admission {
  private final RequestRates rates;
  private final Origins origins;

  Admission(RequestRates rates, Origins origins) {
    this.rates = rates;
    this.origins = origins;
  }

  /**
   * Counts the request for its caller.
   *
   * @throws dz.mizan.common.ratelimit.TooManyRequests if that is beyond the caller's limit
   * @throws dz.mizan.common.cors.OriginNotAllowed if a page of another company's origin sent it
   */
  void check(Caller caller, RoutingContext context) {
    origins.require(caller.companyId(), context);
    rates.admitCaller(caller, context.request());
  }
}
