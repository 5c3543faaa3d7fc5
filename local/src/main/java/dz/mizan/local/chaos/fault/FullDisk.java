package dz.mizan.local.chaos.fault;

import dz.mizan.local.chaos.site.Site;
import dz.mizan.local.chaos.site.SmallDisk;
import dz.mizan.local.server.Waiting;
import java.time.Duration;
import java.util.Optional;

/** PostgreSQL's disk is full, data and write-ahead log; then there is room again. */
final class FullDisk implements Fault {
  private static final int ROOM_MB = 200;
  private static final Duration LASTS = Duration.ofSeconds(20);
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Site site;
  private final SmallDisk disk;

  FullDisk(Site site) {
    this.site = site;
    this.disk = new SmallDisk(site.stack().home().resolve("postgres"));
  }

  @Override
  public String id() {
    return "disk-full";
  }

  @Override
  public String description() {
    return "PostgreSQL's disk full (a small tmpfs)";
  }

  @Override
  public Optional<String> hindrance() {
    return disk.isPermitted()
        ? Optional.empty()
        : Optional.of("a tmpfs cannot be mounted here; it takes root's rights");
  }

  @Override
  public void prepare() {
    site.stack().postgres().stop();
    disk.begin(ROOM_MB);
    site.stack().postgres().start();
  }

  /** What becomes free meanwhile is taken, too. */
  @Override
  public void strike() {
    var end = System.nanoTime() + LASTS.toNanos();
    Waiting.until(
        LASTS,
        () -> {
          disk.fill();
          return System.nanoTime() - end > 0;
        });
  }

  @Override
  public Duration lasts() {
    return Duration.ZERO;
  }

  /** A server that has given up, or does now, is started again, as a supervisor would. */
  @Override
  public void lift() {
    disk.free();
    var postgres = site.stack().postgres();
    Waiting.until(
        PATIENCE,
        () -> {
          if (!postgres.processes().getFirst().isAlive()) {
            postgres.launch();
          }
          return postgres.isReady();
        });
  }

  @Override
  public void tidy() {
    site.stack().postgres().stop();
    disk.end();
    site.stack().postgres().start();
  }
}
