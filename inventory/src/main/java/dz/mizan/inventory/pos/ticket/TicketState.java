package dz.mizan.inventory.pos.ticket;

/** Whether all that was sold has left the stock. */
public enum TicketState {
  BOOKED,
  STOCK_PENDING
}
