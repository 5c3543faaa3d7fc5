import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Starts a program and prints its process id, and how many milliseconds after its start it answered
 * 200 to {@code /q/health/live} (it serves requests) and to {@code /q/health/ready} (it has what it
 * needs to serve them), and how many of a processor it had used by then, which a busy machine does not
 * change much. Asks every millisecond. The program lives on.
 *
 * <p>Arguments: port, file for its output, command.
 */
final class FirstAnswer {
  private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(60);

  private FirstAnswer() {}

  public static void main(String[] arguments) throws Exception {
    var address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
    answers(address, "/"); // what this program needs is loaded before the clock runs
    var command = new ProcessBuilder(Arrays.copyOfRange(arguments, 2, arguments.length));
    command.redirectErrorStream(true).redirectOutput(new File(arguments[1]));
    long begun = System.nanoTime();
    var program = command.start();
    double live = await(program, address, "/q/health/live", begun);
    double ready = await(program, address, "/q/health/ready", begun);
    long usedMs = program.info().totalCpuDuration().orElseThrow().toMillis();
    System.out.printf(Locale.ROOT, "%d %.0f %.0f %d%n", program.pid(), live, ready, usedMs);
  }

  private static double await(Process program, InetSocketAddress address, String path, long begun)
      throws Exception {
    while (!answers(address, path)) {
      if (!program.isAlive() || System.nanoTime() - begun > PATIENCE_NS) {
        program.destroy();
        throw new IllegalStateException("it does not answer");
      }
      Thread.sleep(1);
    }
    return (System.nanoTime() - begun) / 1e6;
  }

  private static boolean answers(InetSocketAddress address, String path) {
    try (var socket = new Socket()) {
      socket.connect(address, 1_000);
      socket.setSoTimeout(5_000);
      var request = "GET " + path + " HTTP/1.0\r\nHost: bench\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var status = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
      return status.endsWith(" 200");
    } catch (IOException e) {
      return false;
    }
  }
}
