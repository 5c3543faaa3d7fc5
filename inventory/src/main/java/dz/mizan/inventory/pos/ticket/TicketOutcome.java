package dz.mizan.inventory.pos.ticket;

import dz.mizan.common.problem.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one ticket of an upload.
 *
 * @param index its place in the upload, from 0
 * @param id absent if it could not be read
 * @param status as of {@code POST /tickets}: 201 recorded, 200 recorded before, else refused
 * @param problem why it was refused
 */
public record TicketOutcome(
    int index,
    @Nullable UUID id,
    int status,
    @Nullable String number,
    @Nullable TicketState state,
    @Nullable List<TicketFlag> flags,
    @Nullable Problem problem) {

  /** What became of all of them, in their order. */
  public record Outcomes(int recorded, int replayed, int refused, List<TicketOutcome> outcomes) {
    static Outcomes of(List<TicketOutcome> outcomes) {
      return new Outcomes(
          (int) outcomes.stream().filter(outcome -> outcome.status() == 201).count(),
          (int) outcomes.stream().filter(outcome -> outcome.status() == 200).count(),
          (int) outcomes.stream().filter(outcome -> outcome.problem() != null).count(),
          outcomes);
    }
  }

  static TicketOutcome of(int index, RecordTicket.Recorded recorded) {
    var ticket = recorded.ticket();
    return new TicketOutcome(
        index,
        ticket.id(),
        recorded.isReplayed() ? 200 : 201,
        ticket.number(),
        ticket.state(),
        ticket.flags(),
        null);
  }

  static TicketOutcome refused(int index, @Nullable UUID id, Problem problem) {
    return new TicketOutcome(index, id, problem.status(), null, null, null, problem);
  }
}
