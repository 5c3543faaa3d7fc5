package dz.mizan.inventory.observe;

import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.Sql;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** TLS for a stack's PostgreSQL, with a certificate for 127.0.0.1 that vouches for itself. */
final class EncryptedPostgres {
  private static final String PASSWORD = "only-in-this-test";

  private EncryptedPostgres() {}

  /**
   * Switches it on; connections that are open stay.
   *
   * @return a file with the certificate
   */
  static Path switchOn(Stack stack, Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    var keys = keys(folder);
    var certificate = certificate(keys);
    var key = pem("PRIVATE KEY", keys.getKey("server", PASSWORD.toCharArray()).getEncoded());
    var sql = new Sql(stack.database(Service.INVENTORY));
    sql.update("alter system set ssl_cert_file = '" + own(stack, "server.crt", certificate) + "'");
    sql.update("alter system set ssl_key_file = '" + own(stack, "server.key", key) + "'");
    sql.update("alter system set ssl = on");
    sql.rows("select pg_reload_conf()");
    return Files.writeString(folder.resolve("authority.pem"), certificate);
  }

  /** A file with the certificate of nobody. */
  static Path authority(Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    return Files.writeString(folder.resolve("authority.pem"), certificate(keys(folder)));
  }

  private static String certificate(KeyStore keys) throws GeneralSecurityException {
    return pem("CERTIFICATE", keys.getCertificate("server").getEncoded());
  }

  private static KeyStore keys(Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    var file = folder.resolve("keys");
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var command = new ArrayList<>(List.of(keytool, "-genkeypair", "-alias", "server"));
    command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
    command.addAll(List.of("-dname", "CN=127.0.0.1", "-ext", "san=ip:127.0.0.1"));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
    command.addAll(List.of("-keystore", file.toString()));
    new ProcessBuilder(command).start().waitFor();
    return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
  }

  private static String pem(String what, byte[] encoded) {
    var lines =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(encoded);
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(what, lines);
  }

  /** A file of the server's own user, as it wants its key. */
  private static Path own(Stack stack, String name, String content) throws IOException {
    var directory = stack.home().resolve("postgres");
    var file = Files.writeString(directory.resolve(name), content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    Files.setOwner(file, Files.getOwner(directory));
    return file;
  }
}
