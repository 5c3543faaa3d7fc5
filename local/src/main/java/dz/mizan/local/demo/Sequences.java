package dz.mizan.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What events promise about their order: the sequence of each subject counts from 1. */
public final class Sequences {
  private Sequences() {}

  /** Sequences of each subject must be 1, 2, 3 ... */
  public static List<String> gaps(List<Event> events) {
    var sequences =
        events.stream()
            .collect(
                Collectors.groupingBy(
                    Event::subject, Collectors.mapping(Event::sequence, Collectors.toList())));
    var wrong = new ArrayList<String>();
    sequences.forEach(
        (subject, numbers) -> {
          var distinct = new TreeSet<>(numbers);
          if (distinct.size() != numbers.size()
              || distinct.first() != 1
              || distinct.last() != numbers.size()) {
            wrong.add("Sequence of " + subject + " is " + distinct);
          }
        });
    return wrong;
  }
}
