package dz.mizan.local.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The catalogue as JSON: permissions in order, each with its operations. */
final class CatalogueJson {
  private CatalogueJson() {}

  static String of(List<Operation> operations) {
    var byPermission = new TreeMap<String, List<Operation>>();
    for (var operation : operations) {
      for (var permission : operation.permissions()) {
        byPermission.computeIfAbsent(permission, name -> new ArrayList<>()).add(operation);
      }
    }
    return byPermission.entrySet().stream()
        .map(entry -> permission(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(",\n", "{\"permissions\":[\n", "\n]}\n"));
  }

  private static String permission(String permission, List<Operation> operations) {
    return operations.stream()
        .map(CatalogueJson::operation)
        .collect(
            Collectors.joining(
                ",\n   ", " {\"permission\":" + text(permission) + ",\"operations\":[\n   ", "]}"));
  }

  private static String operation(Operation operation) {
    return "{\"service\":%s,\"method\":%s,\"path\":%s,\"summary\":%s}"
        .formatted(
            text(operation.service()),
            text(operation.method()),
            text(operation.path()),
            text(operation.summary()));
  }

  private static String text(String value) {
    var json = new StringBuilder("\"");
    for (var c : value.toCharArray()) {
      if (c < ' ') {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c == '"' || c == '\\' ? "\\" : "").append(c);
      }
    }
    return json.append('"').toString();
  }
}
