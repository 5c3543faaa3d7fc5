package dz.mizan.inventory.pos.ticket;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which tickets to list; a bean parameter. */
public class TicketFilter {
  @QueryParam("tillId")
  @Nullable UUID tillId;

  @QueryParam("sessionId")
  @Nullable UUID sessionId;

  @Parameter(description = "STOCK_PENDING: what the storekeeper has to settle")
  @QueryParam("state")
  @Nullable TicketState state;

  @Parameter(description = "true: only tickets that deviate")
  @QueryParam("isFlagged")
  @Nullable Boolean isFlagged;
}
