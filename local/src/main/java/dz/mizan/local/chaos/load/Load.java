package dz.mizan.local.chaos.load;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Clients at work, a thread each, until they are stopped; what they have begun they finish. */
public final class Load {
  private final List<Work> works;
  private final Pulse pulse;
  private final List<String> failures = new CopyOnWriteArrayList<>();
  private List<Thread> threads = List.of();
  private volatile boolean stopping;

  public Load(List<Work> works, Pulse pulse) {
    this.works = works;
    this.pulse = pulse;
  }

  public void start() {
    stopping = false;
    threads =
        works.stream().map(work -> Thread.ofPlatform().daemon().start(() -> run(work))).toList();
  }

  private void run(Work work) {
    try {
      while (!stopping) {
        work.act().once();
        pulse.beat(work.kind());
        Thread.sleep(work.pause());
      }
    } catch (RuntimeException e) {
      failures.add(work.kind() + " gave up: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns when all have finished what they had begun. */
  public void stop() {
    stopping = true;
    for (var thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** What made clients give up; a client that did works no more. */
  public List<String> failures() {
    return List.copyOf(failures);
  }
}
