package dz.mizan.local.catalogue;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Finds the endpoints that ask for permissions in the sources of one module. */
final class ReadOperations extends TreeScanner<Void, Annotations> {
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
  private static final String ALLOWED = "PermissionsAllowed";

  /** An OpenAPI extension, for endpoints that are open to others than who has the permission. */
  private static final String CHECKED_INSIDE = "x-mizan-permission";

  private final String service;
  private final List<Operation> found = new ArrayList<>();

  private ReadOperations(String service) {
    this.service = service;
  }

  /**
   * @throws IllegalStateException if a permission is not written as a string literal of the form
   *     {@code resource:action}, or a source cannot be parsed
   */
  static List<Operation> of(String service, List<Path> sources) throws IOException {
    if (sources.isEmpty()) {
      return List.of();
    }
    var compiler = ToolProvider.getSystemJavaCompiler();
    var diagnostics = new DiagnosticCollector<JavaFileObject>();
    var reader = new ReadOperations(service);
    try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      var task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  diagnostics,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(sources));
      for (var unit : task.parse()) {
        reader.read(unit);
      }
    }
    for (var diagnostic : diagnostics.getDiagnostics()) {
      if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
        throw new IllegalStateException(diagnostic.toString());
      }
    }
    return reader.found;
  }

  private void read(CompilationUnitTree unit) {
    try {
      for (var type : unit.getTypeDecls()) {
        scan(type, Annotations.NONE);
      }
    } catch (IllegalStateException e) {
      throw new IllegalStateException(unit.getSourceFile().getName() + ": " + e.getMessage(), e);
    }
  }

  @Override
  public Void visitClass(ClassTree type, Annotations outer) {
    return super.visitClass(type, new Annotations(type.getModifiers().getAnnotations()));
  }

  @Override
  public Void visitMethod(MethodTree method, Annotations type) {
    var annotations = new Annotations(method.getModifiers().getAnnotations());
    var permissions = permissions(type, annotations);
    for (var http : METHODS) {
      if (annotations.has(http) && !permissions.isEmpty()) {
        permissions.forEach(ReadOperations::requireForm);
        found.add(
            new Operation(
                service,
                permissions,
                http,
                path(type, annotations),
                String.join("", annotations.strings("Operation", "summary"))));
      }
    }
    return null;
  }

  /** Those of the annotation, and those that the method says it checks itself. */
  private static List<String> permissions(Annotations type, Annotations method) {
    var permissions = new ArrayList<>(method.strings(ALLOWED, "value"));
    if (permissions.isEmpty()) {
      permissions.addAll(type.strings(ALLOWED, "value"));
    }
    for (var extension : method.each("Extension")) {
      if (extension.strings("Extension", "name").contains(CHECKED_INSIDE)) {
        permissions.addAll(extension.strings("Extension", "value"));
      }
    }
    return permissions;
  }

  private static void requireForm(String permission) {
    if (!permission.matches("[a-z][a-z-]*:[a-z][a-z-]*")) {
      throw new IllegalStateException("not resource:action: " + permission);
    }
  }

  private static String path(Annotations type, Annotations method) {
    var parts = new ArrayList<>(type.strings("Path", "value"));
    parts.addAll(method.strings("Path", "value"));
    return ("/" + String.join("/", parts))
        .replaceAll("\\{\\s*(\\w+)\\s*:[^/]*}", "{$1}")
        .replaceAll("/{2,}", "/")
        .replaceAll("(.)/$", "$1");
  }
}
