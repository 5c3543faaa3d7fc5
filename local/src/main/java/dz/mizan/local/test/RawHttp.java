package dz.mizan.local.test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** HTTP byte by byte, for requests that no client library would send. */
public final class RawHttp implements AutoCloseable {
  private static final int TIMEOUT_MS = 5_000;

  private final Socket socket;

  public RawHttp(int port) {
    try {
      socket = new Socket();
      socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), TIMEOUT_MS);
      socket.setSoTimeout(TIMEOUT_MS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends the text as it is and reads whatever comes until the server closes, or for 5 s. */
  public static String exchange(int port, String request) {
    try (var http = new RawHttp(port)) {
      return http.send(request).readToEnd();
    }
  }

  /** Sends the text as it is. A server that has hung up in the meantime is no failure. */
  public RawHttp send(String text) {
    try {
      OutputStream out = socket.getOutputStream();
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
    } catch (IOException hungUp) {
      // What it answered before is still to be read.
    }
    return this;
  }

  /** One line of what comes, without its end. */
  public String readLine() {
    var line = new StringBuilder();
    try {
      for (int c = read(); c >= 0 && c != '\n'; c = read()) {
        line.append((char) c);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString().strip();
  }

  private int read() throws IOException {
    return socket.getInputStream().read();
  }

  /** What comes until the server closes, or for 5 s. */
  public String readToEnd() {
    var answer = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(answer);
    } catch (SocketTimeoutException open) {
      answer.writeBytes("(still open)".getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException reset) {
      // The same as an end.
    }
    return answer.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
