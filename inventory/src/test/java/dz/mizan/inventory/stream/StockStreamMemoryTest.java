package dz.mizan.inventory.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.common.money.Money;
import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is kept for a client that does not read. */
class StockStreamMemoryTest {
  private static final UUID WAREHOUSE = UUID.randomUUID();
  private static final StreamCursor BEFORE = new StreamCursor("7:7:", 1);
  private static final StreamCursor AFTER = new StreamCursor("9:9:", 2);

  private final Client client = new Client();
  private final StockStream stream =
      new StockStream(
          new Listener(
              UUID.randomUUID(), List.of(), WAREHOUSE, null, Long.MAX_VALUE, BEFORE, false),
          client,
          String::valueOf);

  /** Takes as much as a test lets it. */
  private static final class Client implements MultiEmitter<Frame> {
    private final List<Frame> taken = new ArrayList<>();
    private long demand;
    private boolean completed;

    @Override
    public MultiEmitter<Frame> emit(Frame frame) {
      taken.add(frame);
      demand--;
      return this;
    }

    @Override
    public void fail(Throwable failure) {
      throw new IllegalStateException(failure);
    }

    @Override
    public void complete() {
      completed = true;
    }

    @Override
    public MultiEmitter<Frame> onTermination(Runnable onTermination) {
      return this;
    }

    @Override
    public boolean isCancelled() {
      return false;
    }

    @Override
    public long requested() {
      return Math.max(demand, 0);
    }

    @Override
    public Context context() {
      return Context.empty();
    }
  }

  private static LevelEvent level(UUID id, UUID warehouse, long sequence) {
    return new LevelEvent(
        id,
        id,
        warehouse,
        BigDecimal.ONE,
        BigDecimal.ZERO,
        BigDecimal.ONE,
        sequence,
        BigDecimal.ONE,
        Money.dzd(BigDecimal.ONE));
  }

  @Test
  void of_one_level_only_the_latest_state_is_kept() {
    var id = UUID.randomUUID();
    IntStream.range(0, 100_000).forEach(i -> stream.offer(List.of(level(id, WAREHOUSE, i)), AFTER));
    assertThat(client.taken).isEmpty();
    client.demand = 10;
    stream.drain();
    assertThat(client.taken).hasSize(1);
    assertThat(client.taken.getFirst().data()).contains("sequence=99999");
    assertThat(client.taken.getFirst().id()).isEqualTo(AFTER.toString());
  }

  @Test
  void who_leaves_too_many_levels_unread_loses_the_stream() {
    stream.offer(
        IntStream.range(0, 20_001).mapToObj(i -> level(UUID.randomUUID(), WAREHOUSE, 1)).toList(),
        AFTER);
    assertThat(client.completed).isTrue();
    assertThat(client.taken).hasSize(1);
    assertThat(client.taken.getFirst().event()).isEqualTo("end");
    assertThat(client.taken.getFirst().data()).contains("too-slow");
    assertThat(stream.phase()).isEqualTo(StockStream.Phase.ENDED);
  }

  @Test
  void the_id_comes_with_the_last_of_what_waits_and_never_before() {
    stream.offer(
        IntStream.range(0, 3).mapToObj(i -> level(UUID.randomUUID(), WAREHOUSE, 1)).toList(),
        AFTER);
    client.demand = 2;
    stream.drain();
    assertThat(client.taken).extracting(Frame::id).containsOnlyNulls();
    stream.heartbeat();
    assertThat(client.taken).hasSize(2);
    client.demand = 2;
    stream.drain();
    stream.heartbeat();
    assertThat(client.taken.get(2).id()).isEqualTo(AFTER.toString());
    assertThat(client.taken.get(3).event()).isNull();
    assertThat(client.taken.get(3).id()).isEqualTo(AFTER.toString());
  }

  @Test
  void what_happens_elsewhere_moves_the_cursor_only() {
    client.demand = 5;
    stream.offer(List.of(level(UUID.randomUUID(), UUID.randomUUID(), 1)), AFTER);
    assertThat(client.taken).isEmpty();
    assertThat(stream.cursor()).isEqualTo(AFTER);
  }
}
