package dz.mizan.inventory.stream;

import dz.mizan.common.tenancy.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Stock levels as they change. */
@Produces(MediaType.SERVER_SENT_EVENTS)
@Path("/api/v1/stock-levels/stream")
@Tag(name = "Stock")
public class StockStreamResource {
  // Of a credential that does not say when it ends: the client comes back by itself.
  private static final long USUAL_END_MS = Duration.ofMinutes(15).toMillis();
  private static final String EXAMPLE =
      """
      event: level
      id: 812:815:813~1764150000000
      data: {"productId":"0193a5c5-1a2b-7c3d-8e4f-5a6b7c8d9e0f","warehouseId":\
      "0193a5c2-8b9c-7dae-9fb0-c1d2e3f40516","onHand":"6.000","reserved":"2.000","available":\
      "4.000","sequence":2,"averageCost":"152.5000","value":{"amount":"915.00","currency":"DZD"}}

      """;

  private final StockStreams streams;
  private final SecurityIdentity identity;

  StockStreamResource(StockStreams streams, SecurityIdentity identity) {
    this.streams = streams;
    this.identity = identity;
  }

  @GET
  @OfKnownWarehouse
  @PermissionsAllowed("stock-levels:read")
  @Operation(
      summary = "Follow the stock levels of a warehouse (server-sent events)",
      description =
          "Permission: stock-levels:read, within the caller's scope. Events: snapshot, then a level"
              + " for each product, then snapshot-end; from then on a level whenever on hand, reserved"
              + " or value have changed, in the state that it has then. With Last-Event-ID only what"
              + " was missed, or a snapshot again if that is too long ago. snapshot=false begins with"
              + " ready, without the levels. end says why the stream ends (token-expired,"
              + " credentials-changed, too-slow, shutdown): open it again, with a fresh token. A"
              + " comment comes every 15 seconds.")
  @APIResponse(
      responseCode = "200",
      description = "Events, as they happen",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = String.class),
              examples = @ExampleObject(name = "level", value = EXAMPLE)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "404", description = "not-found: no such warehouse")
  @APIResponse(responseCode = "429", description = "too-many-streams")
  public Multi<OutboundSseEvent> follow(
      @QueryParam("warehouseId") @NotNull UUID warehouseId,
      @QueryParam("productId") @Nullable UUID productId,
      @QueryParam("snapshot") @DefaultValue("true") boolean snapshot,
      @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
      @Context Sse sse) {
    var caller = Caller.require();
    // An id that cannot be read is one that is too old.
    var cursor = StreamCursor.parse(lastEventId).orElse(null);
    var listener =
        new Listener(
            caller.companyId(),
            Listener.subjects(caller),
            warehouseId,
            productId,
            endsMs(),
            cursor,
            snapshot || (lastEventId != null && cursor == null));
    return streams.open(listener).map(frame -> event(sse, frame));
  }

  private long endsMs() {
    return identity.getPrincipal() instanceof JsonWebToken token && token.getExpirationTime() > 0
        ? token.getExpirationTime() * 1000
        : System.currentTimeMillis() + USUAL_END_MS;
  }

  private static OutboundSseEvent event(Sse sse, Frame frame) {
    var event = sse.newEventBuilder();
    if (frame.id() != null) {
      event.id(frame.id());
    }
    return frame.event() == null
        ? event.comment(frame.data()).build()
        : event.name(frame.event()).data(String.class, frame.data()).build();
  }
}
