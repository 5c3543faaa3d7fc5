package dz.mizan.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.server.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./mizan} as its user sees it, on real servers and stand-ins for the services. */
class LauncherTest {
  private static final Duration PATIENCE = Duration.ofSeconds(150);

  @TempDir Path directory;
  private Checkout checkout;

  @BeforeEach
  void prepare() throws IOException {
    checkout = new Checkout(directory);
  }

  @AfterEach
  void endAll() throws Exception {
    checkout.run("stop");
    assertThat(checkout.alive()).isZero();
  }

  @Test
  void a_foreground_run_outlives_its_services_and_ends_all_of_them_at_its_own_end()
      throws Exception {
    var launcher = checkout.launch("start");
    awaitOutput("Ctrl-C ends all of it");
    checkout.process("inventory").handle().orElseThrow().destroyForcibly();
    checkout.process("broker").handle().orElseThrow().destroyForcibly();
    awaitOutput("inventory has ended; the rest runs on. ./mizan restart inventory brings it back");
    awaitOutput("broker has ended");
    assertThat(checkout.process("auth").isAlive()).isTrue();

    launcher.destroy(); // TERM; Ctrl-C ends in the same hook
    assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(checkout.alive()).isZero();
  }

  @Test
  void each_program_can_be_killed_and_brought_back_in_a_detached_run() throws Exception {
    assertThat(checkout.run("start", "--detach")).as(checkout.output()).isZero();
    assertThat(checkout.run("status")).isZero();
    for (var name : new String[] {"hr", "broker", "redis", "postgres"}) {
      checkout.process(name).handle().orElseThrow().destroyForcibly();
      assertThat(Waiting.until(PATIENCE, () -> !checkout.process(name).isAlive())).isTrue();
      assertThat(checkout.run("status")).isEqualTo(1);
      assertThat(checkout.output()).containsPattern(name + " +dead");
      assertThat(checkout.run("restart", name)).as(checkout.output()).isZero();
    }
    assertThat(checkout.run("status")).as(checkout.output()).isZero();
    assertThat(checkout.run("start", "--detach")).isEqualTo(1);
    assertThat(checkout.output()).contains("Mizan runs already, detached");
    assertThat(checkout.run("restart", "nothing")).isEqualTo(1);
    checkout.spoil("hr");
    assertThat(checkout.run("restart", "hr")).isEqualTo(1);
    assertThat(checkout.output().lines().filter(line -> line.startsWith("mizan: ")))
        .containsExactly("mizan: hr ended; ./mizan logs hr tells what it said");
    assertThat(checkout.output()).doesNotContain("\tat ");
  }

  @Test
  void a_start_after_a_killed_launcher_ends_what_it_left_and_starts_anew() throws Exception {
    var launcher = checkout.launch("start");
    awaitOutput("Ctrl-C ends all of it");
    var formerAuth = checkout.process("auth").handle().orElseThrow();
    launcher.destroyForcibly().waitFor();
    assertThat(formerAuth.isAlive()).isTrue();

    assertThat(checkout.run("start", "--detach")).as(checkout.output()).isZero();
    assertThat(formerAuth.isAlive()).isFalse();
    assertThat(checkout.run("status")).isZero();
    assertThat(checkout.run("stop")).isZero();
    assertThat(checkout.alive()).isZero();
  }

  @Test
  void a_taken_port_is_named_with_the_option_that_changes_it() throws Exception {
    try (var taken = new ServerSocket(checkout.authPort(), 1, InetAddress.ofLiteral("127.0.0.1"))) {
      assertThat(checkout.run("start", "--detach")).isEqualTo(1);
      assertThat(checkout.output())
          .contains("Port " + taken.getLocalPort() + " is taken")
          .contains("--auth-port N");
      assertThat(checkout.alive()).isZero();
    }
  }

  @Test
  void wrong_arguments_are_one_line_and_exit_code_2() throws Exception {
    for (var wrong : new String[][] {{"frobnicate"}, {"stop", "--x"}, {"demo", "--loop", "4x"}}) {
      assertThat(checkout.run(wrong)).isEqualTo(2);
      assertThat(checkout.output().lines()).hasSize(1);
    }
  }

  private void awaitOutput(String text) {
    var came =
        Waiting.until(
            PATIENCE,
            () -> {
              try {
                return checkout.output().contains(text);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    assertThat(came).as("the output contains: " + text).isTrue();
  }
}
