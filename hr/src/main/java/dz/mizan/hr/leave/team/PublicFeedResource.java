package dz.mizan.hr.leave.team;

import dz.mizan.common.ratelimit.RateLimited;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Feeds by their signed addresses. */
@Produces("text/calendar")
@Path("/api/v1/leave-feeds/{company}/{feed}/{expires}/{signature}.ics")
@Tag(name = "Leave calendar")
public class PublicFeedResource {
  private final ServeFeed serve;

  PublicFeedResource(ServeFeed serve) {
    this.serve = serve;
  }

  @GET
  @PermitAll
  @RateLimited("leave-feed")
  @Operation(
      summary = "Read a feed",
      description =
          "Public: the address is signed. Absences of the last 90 and the next 400 days, at most"
              + " 5,000, by RFC 5545. Nobody is told why somebody is away but he himself, and"
              + " never of sickness or maternity.")
  @APIResponse(responseCode = "200", description = "The calendar")
  @APIResponse(responseCode = "404", description = "not-found: no address of this service")
  @APIResponse(
      responseCode = "410",
      description = "leave-feed-gone: ended, revoked, or its owner is gone")
  @APIResponse(responseCode = "429", description = "too-many-requests")
  public Uni<RestResponse<String>> read(
      UUID company,
      UUID feed,
      @Min(0) @Max(9_999_999_999L) long expires,
      @Pattern(regexp = "[A-Za-z0-9_-]{43}") String signature) {
    return serve
        .handle(company, feed, expires, signature)
        .map(
            text ->
                RestResponse.ResponseBuilder.ok(text)
                    .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                    .header(HttpHeaders.CACHE_CONTROL, "private, max-age=300")
                    .build());
  }
}
