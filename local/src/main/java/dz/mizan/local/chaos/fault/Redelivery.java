package dz.mizan.local.chaos.fault;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.GetResponse;
import dz.mizan.local.chaos.site.Site;
import dz.mizan.local.server.Server;
import dz.mizan.local.stack.Service;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeoutException;

/**
 * What waited for the consumers while they were away comes in an order by chance, twice; and every
 * event that was ever published is published once more.
 */
record Redelivery(Site site) implements Fault {
  private static final List<Service> CONSUMERS = List.of(Service.INVENTORY, Service.ACCOUNTING);
  private static final long CONFIRM_PATIENCE_MS = 30_000;
  private static final String DEADLOCK = "40P01";

  @Override
  public String id() {
    return "redelivery";
  }

  @Override
  public String description() {
    return "all events delivered again, those that waited in disorder and twice";
  }

  @Override
  public void strike() {
    site.each(List.of(site.service(Service.ACCOUNTING)), Server::stop);
  }

  @Override
  public Duration lasts() {
    return Duration.ofSeconds(10);
  }

  @Override
  public void lift() {
    try (var connection = site.stack().broker().connections().newConnection("mizan-chaos");
        var channel = connection.createChannel()) {
      channel.confirmSelect();
      for (var service : CONSUMERS) {
        shuffle(channel, "mizan." + service.id());
      }
      for (var service : Service.values()) {
        republish(service);
      }
    } catch (IOException | TimeoutException | SQLException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    site.together(List.of(site.service(Service.ACCOUNTING)));
  }

  /** What was taken out goes back only after its copies are safely there. */
  private static void shuffle(Channel channel, String queue)
      throws IOException, TimeoutException, InterruptedException {
    var waiting = new ArrayList<GetResponse>();
    for (var left = channel.messageCount(queue); left > 0; left--) {
      var letter = channel.basicGet(queue, false);
      if (letter == null) {
        break;
      }
      waiting.add(letter);
    }
    var copies = new ArrayList<GetResponse>(waiting);
    copies.addAll(waiting);
    Collections.shuffle(copies);
    for (var copy : copies) {
      channel.basicPublish("", queue, copy.getProps(), copy.getBody());
    }
    channel.waitForConfirmsOrDie(CONFIRM_PATIENCE_MS);
    for (var letter : waiting) {
      channel.basicAck(letter.getEnvelope().getDeliveryTag(), false);
    }
  }

  /** Again, where the relay marked the same rows in another order and PostgreSQL ended us. */
  private void republish(Service service) throws SQLException {
    try (var connection = site.stack().database(service).connectAsAdmin();
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          "update outbox set published_at = null where published_at is not null");
      statement.execute("notify outbox");
    } catch (SQLException e) {
      if (!DEADLOCK.equals(e.getSQLState())) {
        throw e;
      }
      republish(service);
    }
  }
}
