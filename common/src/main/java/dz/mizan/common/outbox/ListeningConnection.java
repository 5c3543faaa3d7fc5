package dz.mizan.common.outbox;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A connection that listens to one channel. It is made anew whenever there is none, and asked every
 * five seconds whether its server is still there: a machine that goes without power closes no
 * connection, and the kernel waits for it for a quarter of an hour. One that has been silent for 15
 * seconds is replaced as soon as a new one is answered. All of it happens on one Vert.x context.
 */
final class ListeningConnection {
  private static final Logger LOG = Logger.getLogger(ListeningConnection.class);
  private static final long EVERY_MS = 5_000;
  private static final long AGAIN_MS = 1_000;
  private static final long PATIENCE_S = 15;

  private final Vertx vertx;
  private final PgConnectOptions to;
  private final String channel;
  private final Consumer<String> heard;
  private final long timer;
  private @Nullable PgConnection current;
  private boolean isConnecting;
  private @Nullable Future<Void> answer;
  private long askedNs;
  private boolean isEnded;
  private volatile boolean isLeftSilent;

  /**
   * @param heard is given the payload of what is notified
   */
  ListeningConnection(Vertx vertx, PgConnectOptions to, String channel, Consumer<String> heard) {
    this.vertx = vertx;
    this.to = to;
    this.channel = channel;
    this.heard = heard;
    var context = vertx.getOrCreateContext();
    this.timer = vertx.setPeriodic(EVERY_MS, EVERY_MS, now -> context.runOnContext(tick -> ask()));
    context.runOnContext(now -> connect());
  }

  /** Whether one was replaced that has neither been answered nor closed to this moment. */
  boolean isLeftSilent() {
    return isLeftSilent;
  }

  void end() {
    isEnded = true;
    vertx.cancelTimer(timer);
    if (current != null) {
      current.close();
    }
  }

  /** There is never more than one attempt, also if it hangs until the kernel gives it up. */
  private Future<PgConnection> connect() {
    if (isConnecting || isEnded) {
      return Future.failedFuture("not now");
    }
    isConnecting = true;
    return PgConnection.connect(vertx, to)
        .compose(this::listen)
        .onComplete(done -> isConnecting = false)
        .onSuccess(this::use)
        .onFailure(failure -> connectSoon());
  }

  private Future<PgConnection> listen(PgConnection made) {
    return made.query("listen " + channel).execute().map(made).onFailure(refused -> made.close());
  }

  private void use(PgConnection made) {
    current = made;
    answer = null;
    made.notificationHandler(notification -> heard.accept(notification.getPayload()));
    made.closeHandler(
        closed -> {
          if (current == made) {
            current = null;
            connectSoon();
          }
        });
  }

  private void connectSoon() {
    vertx.setTimer(AGAIN_MS, now -> connectIfNone());
  }

  private void connectIfNone() {
    if (current == null) {
      connect();
    }
  }

  private void ask() {
    var asked = current;
    if (asked == null) {
      connectIfNone();
    } else if (answer == null || answer.isComplete()) {
      askedNs = System.nanoTime();
      answer = asked.query("select").execute().mapEmpty();
    } else if (System.nanoTime() - askedNs > TimeUnit.SECONDS.toNanos(PATIENCE_S)) {
      replace(asked, answer);
    }
  }

  private void replace(PgConnection asked, Future<Void> answer) {
    connect()
        .onSuccess(
            made -> {
              if (!answer.isComplete()) {
                isLeftSilent = true;
                LOG.error("PostgreSQL answers a new connection, and none that was open before");
              }
              answer.onComplete(
                  late -> {
                    isLeftSilent = false;
                    asked.close();
                  });
            });
  }
}
