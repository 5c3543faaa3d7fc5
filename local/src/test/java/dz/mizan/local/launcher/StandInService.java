package dz.mizan.local.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A program that is ready at once and does nothing, where the launcher expects a service's jar. */
final class StandInService {
  private StandInService() {}

  public static void main(String[] arguments) throws IOException {
    var port = Integer.parseInt(System.getenv("MIZAN_HTTP_PORT"));
    var address = new InetSocketAddress(System.getenv("MIZAN_HTTP_HOST"), port);
    var server = HttpServer.create(address, 0);
    server.createContext(
        "/q/health/ready",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  /** Puts this class as an executable jar where the launcher looks for a service. */
  static void install(Path root, String service) throws IOException {
    var module = root.resolve(service);
    var jar = module.resolve("target/quarkus-app/quarkus-run.jar");
    Files.createDirectories(jar.getParent());
    Files.createFile(module.resolve("pom.xml"));
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandInService.class.getName());
    try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      var name = StandInService.class.getName().replace('.', '/') + ".class";
      out.putNextEntry(new JarEntry(name));
      try (var bytes = StandInService.class.getResourceAsStream("/" + name)) {
        bytes.transferTo(out);
      }
      out.closeEntry();
    }
  }
}
