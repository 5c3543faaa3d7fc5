package dz.mizan.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.server.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links between pages lead somewhere, and every page is found from the README. */
class LinksTest {
  private static final Path ROOT = RepositoryRoot.find();
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+?)\\s*$");
  private static final Pattern CODE = Pattern.compile("(?s)```.*?```");

  @Test
  void every_link_leads_to_a_file_and_to_a_heading_in_it() throws IOException {
    var broken = new ArrayList<String>();
    var pages = pages();
    for (var page : pages) {
      for (var link : links(page)) {
        var parts = link.split("#", 2);
        var target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        if (!target.startsWith(ROOT) || !Files.exists(target)) {
          broken.add(ROOT.relativize(page) + " -> " + link);
        } else if (parts.length > 1 && !anchors(target).contains(parts[1])) {
          broken.add(ROOT.relativize(page) + " -> " + link + " (no such heading)");
        }
      }
    }
    assertThat(pages).hasSizeGreaterThan(60);
    assertThat(broken).isEmpty();
  }

  @Test
  void every_page_is_found_from_the_readme() throws IOException {
    Set<Path> found = new HashSet<>();
    var next = new ArrayDeque<Path>(List.of(ROOT.resolve("README.md")));
    while (!next.isEmpty()) {
      var page = next.poll();
      if (!found.add(page) || !page.toString().endsWith(".md")) {
        continue;
      }
      for (var link : links(page)) {
        var target = page.resolveSibling(link.replaceFirst("#.*", "")).normalize();
        if (Files.isDirectory(target)) {
          next.addAll(pagesIn(target)); // a list that the browser shows
        } else if (Files.exists(target)) {
          next.add(target);
        }
      }
    }
    assertThat(found).containsAll(pages());
  }

  @Test
  void the_index_names_every_page_but_the_decisions() throws IOException {
    var index = ROOT.resolve("docs/README.md");
    var named = new HashSet<Path>();
    links(index).forEach(link -> named.add(index.resolveSibling(link).normalize()));
    for (var page : pagesIn(ROOT.resolve("docs"))) {
      assertThat(named.contains(page) || page.equals(index) || page.getParent().endsWith("adr"))
          .as("%s in docs/README.md", page)
          .isTrue();
    }
  }

  private static List<Path> pages() throws IOException {
    var pages = new ArrayList<>(pagesIn(ROOT.resolve("docs")));
    pages.add(ROOT.resolve("README.md"));
    pages.add(ROOT.resolve("CONTRIBUTING.md"));
    return pages;
  }

  private static List<Path> pagesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  /** To places in this repository. */
  private static Set<String> links(Path page) throws IOException {
    var links = new TreeSet<String>();
    LINK.matcher(CODE.matcher(Files.readString(page)).replaceAll(""))
        .results()
        .map(found -> found.group(1))
        .filter(link -> !link.matches("[a-z]+:.*"))
        .forEach(links::add);
    return links;
  }

  // As GitHub makes them.
  private static Set<String> anchors(Path page) throws IOException {
    var anchors = new HashSet<String>();
    Map<String, Integer> times = new HashMap<>();
    HEADING
        .matcher(CODE.matcher(Files.readString(page)).replaceAll(""))
        .results()
        .map(found -> found.group(1).toLowerCase(Locale.ROOT))
        .map(text -> text.replaceAll("]\\([^)]*\\)", "").replaceAll("[^\\p{L}\\p{N} _-]", ""))
        .map(text -> text.replace(' ', '-'))
        .forEach(
            anchor -> {
              int before = times.merge(anchor, 1, Integer::sum) - 1;
              anchors.add(before == 0 ? anchor : anchor + "-" + before);
            });
    return anchors;
  }
}
