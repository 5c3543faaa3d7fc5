package dz.mizan.common.cors;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Cross-origin requests (the Fetch standard's CORS protocol). An origin of the deployment may be
 * used for every company; one that a company names, for that company alone, which is checked when
 * the caller is known. Others are told nothing, so that their browsers withhold the answer.
 */
@Singleton
public class Origins {
  private static final String OF_A_COMPANY = "mizan.origin-of-a-company";
  private static final int MAX_LENGTH = 255;
  private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final Set<String> ofDeployment;
  private final AllowedOrigins ofCompanies;
  private final CurrentVertxRequest current;

  Origins(
      @ConfigProperty(name = "mizan.cors-origins") Optional<List<String>> ofDeployment,
      AllowedOrigins ofCompanies,
      CurrentVertxRequest current) {
    this.ofDeployment = Set.copyOf(ofDeployment.orElse(List.of()));
    this.ofCompanies = ofCompanies;
    this.current = current;
  }

  /**
   * Lets the page at the request's origin read the answer, if it is one of ours.
   *
   * @throws OriginNotAllowed if it is not, and asks what it may send, or sends a cookie with
   *     something that changes data
   */
  public void admit(RoutingContext context) {
    var request = context.request();
    var origin = request.headers().get(HttpHeaders.ORIGIN);
    if (origin == null || isSame(origin, request)) {
      return;
    }
    if (ofDeployment.contains(origin)) {
      CorsHeaders.allow(request.response().headers(), origin);
    } else if (origin.length() <= MAX_LENGTH && ofCompanies.isKnown(origin)) {
      CorsHeaders.allow(request.response().headers(), origin);
      context.put(OF_A_COMPANY, origin);
    } else if (isPreflight(request) || changesByCookie(request)) {
      throw new OriginNotAllowed(shortened(origin));
    }
  }

  /**
   * Makes sure that the page may act for this company. To be called as soon as the company is
   * known.
   *
   * @throws OriginNotAllowed if the page's origin is named by other companies only
   */
  public void require(UUID companyId, RoutingContext context) {
    @Nullable String origin = context.get(OF_A_COMPANY);
    if (origin != null && !ofCompanies.isOf(companyId, origin)) {
      CorsHeaders.withdraw(context.response().headers());
      throw new OriginNotAllowed(origin);
    }
  }

  /** The same for the running request, where a public endpoint finds out the company by itself. */
  public void require(UUID companyId) {
    require(companyId, current.getCurrent());
  }

  /** Whether the browser asks what it may send. */
  public boolean isPreflight(HttpServerRequest request) {
    return request.method().equals(HttpMethod.OPTIONS)
        && request.headers().contains(HttpHeaders.ORIGIN)
        && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
  }

  /** Says what a page whose origin was admitted may send. */
  public void answerPreflight(RoutingContext context) {
    CorsHeaders.describe(context.response().headers());
    context.response().setStatusCode(204).end();
  }

  // The page came from this very host; which may be any, but a browser does not lie about it.
  private static boolean isSame(String origin, HttpServerRequest request) {
    int scheme = origin.indexOf("://");
    var host = request.headers().get(HttpHeaders.HOST);
    return scheme > 0
        && host != null
        && origin.regionMatches(true, scheme + 3, host, 0, host.length())
        && origin.length() == scheme + 3 + host.length();
  }

  private static boolean changesByCookie(HttpServerRequest request) {
    return !SAFE.contains(request.method())
        && request.headers().contains(HttpHeaders.COOKIE)
        && !request.headers().contains(HttpHeaders.AUTHORIZATION);
  }

  private static String shortened(String origin) {
    return origin.substring(0, Math.min(origin.length(), MAX_LENGTH));
  }
}
