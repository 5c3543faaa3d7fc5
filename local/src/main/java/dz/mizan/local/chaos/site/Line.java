package dz.mizan.local.chaos.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The network between two ends: each parcel arrives in its order, after its latency. */
final class Line {
  private static final int PARCEL_BYTES = 16_384;
  private static final int PARCELS_UNDER_WAY = 64;

  private boolean cut;
  private volatile long latencyNs;

  /** As slow as this one, and not cut. */
  Line anew() {
    var line = new Line();
    line.latencyNs = latencyNs;
    return line;
  }

  synchronized void cut(boolean now) {
    cut = now;
    notifyAll();
  }

  synchronized void awaitMended() {
    try {
      while (cut) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void slow(Duration latency) {
    latencyNs = latency.toNanos();
  }

  /** Returns at the end of the stream. */
  void carry(InputStream from, OutputStream to) throws IOException {
    var underWay = new ArrayBlockingQueue<Parcel>(PARCELS_UNDER_WAY);
    Thread.ofVirtual().start(() -> take(from, underWay));
    try {
      while (true) {
        var parcel = underWay.take();
        Thread.sleep(Duration.ofNanos(Math.max(0, parcel.due() - System.nanoTime())));
        awaitMended();
        if (parcel.failure() != null) {
          throw parcel.failure();
        }
        if (parcel.length() < 0) {
          return;
        }
        to.write(parcel.bytes(), 0, parcel.length());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private void take(InputStream from, ArrayBlockingQueue<Parcel> underWay) {
    try {
      while (true) {
        var parcel = read(from);
        underWay.put(parcel);
        if (parcel.length() < 0) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Parcel read(InputStream from) {
    var bytes = new byte[PARCEL_BYTES];
    try {
      var length = from.read(bytes);
      return new Parcel(bytes, length, System.nanoTime() + latency(), null);
    } catch (IOException e) {
      return new Parcel(bytes, -1, System.nanoTime(), e);
    }
  }

  private long latency() {
    var usual = latencyNs;
    return usual == 0 ? 0 : usual + ThreadLocalRandom.current().nextLong(-usual / 3, usual / 3 + 1);
  }

  /**
   * @param length negative at the end of the stream
   * @param failure why it ended, or null
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
  private record Parcel(byte[] bytes, int length, long due, @Nullable IOException failure) {}
}
