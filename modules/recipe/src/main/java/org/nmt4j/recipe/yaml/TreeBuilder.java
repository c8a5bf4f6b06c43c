package org.nmt4j.recipe.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Builds a tree from parser events.
 *
 * <p>The builder limits depth and size, because a short text with aliases can describe a tree that
 * no memory can hold.
 */
final class TreeBuilder {

  private static final int MAX_DEPTH = 32;
  private static final int MAX_VALUES = 20_000;

  private final YamlSource source;
  private final Iterator<Event> events;
  private final Problems problems;
  private final Map<Anchor, Anchored> anchors = new HashMap<>();
  private int values;

  /** A value with an anchor, and the number of values in its tree, the value itself included. */
  private record Anchored(YamlValue value, int size) {}

  TreeBuilder(YamlSource source, Iterator<Event> events, Problems problems) {
    this.source = source;
    this.events = events;
    this.problems = problems;
  }

  YamlValue document() {
    Event first = nextContent();
    if (first.getEventId() == Event.ID.StreamEnd) {
      throw new UnreadableYamlException(
          Place.start(source), "found an empty text, expected keys and values");
    }
    YamlValue root = value(first, 1);
    Event after = nextContent();
    if (after.getEventId() != Event.ID.StreamEnd) {
      throw new UnreadableYamlException(place(after), "found a second YAML document, expected one");
    }
    return root;
  }

  /**
   * Returns the next event other than a comment, a document boundary or the start of the stream.
   */
  private Event nextContent() {
    while (true) {
      Event event = events.next();
      switch (event.getEventId()) {
        case StreamStart, DocumentStart, DocumentEnd, Comment -> {}
        default -> {
          return event;
        }
      }
    }
  }

  private YamlValue value(Event event, int depth) {
    count(event, 1);
    if (depth > MAX_DEPTH) {
      throw new UnreadableYamlException(
          place(event), "found more than " + MAX_DEPTH + " levels, expected fewer");
    }
    if (event instanceof AliasEvent alias) {
      return resolve(alias);
    }
    int before = values;
    YamlValue value =
        switch (event.getEventId()) {
          case Scalar -> scalar((ScalarEvent) event);
          case SequenceStart -> list(event, depth);
          case MappingStart -> mapping(event, depth);
          default -> throw new IllegalStateException("no event " + event + " begins a value");
        };
    int size = values - before + 1;
    ((NodeEvent) event)
        .getAnchor()
        .ifPresent(anchor -> anchors.put(anchor, new Anchored(value, size)));
    return value;
  }

  private YamlValue resolve(AliasEvent alias) {
    Anchor name = alias.getAlias();
    Anchored anchored = anchors.get(name);
    if (anchored == null) {
      throw new UnreadableYamlException(
          place(alias),
          "found the alias *" + name + ", expected an anchor &" + name + " before it");
    }
    count(alias, anchored.size() - 1);
    return anchored.value();
  }

  private void count(Event event, int more) {
    values += more;
    if (values > MAX_VALUES) {
      throw new UnreadableYamlException(
          place(event), "found more than " + MAX_VALUES + " values, expected fewer");
    }
  }

  private YamlValue scalar(ScalarEvent event) {
    reportTag(event, event.getTag());
    return new YamlScalar(event.getValue(), event.isPlain(), Optional.empty(), place(event));
  }

  private YamlValue list(Event start, int depth) {
    reportTag(start, ((CollectionStartEvent) start).getTag());
    List<YamlValue> items = new ArrayList<>();
    Event event = nextContent();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      items.add(value(event, depth + 1));
      event = nextContent();
    }
    return new YamlList(items, place(start));
  }

  private YamlValue mapping(Event start, int depth) {
    reportTag(start, ((CollectionStartEvent) start).getTag());
    Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
    Event event = nextContent();
    while (event.getEventId() != Event.ID.MappingEnd) {
      Place keyPlace = place(event);
      YamlValue key = value(event, depth + 1);
      YamlValue value = value(nextContent(), depth + 1);
      if (key instanceof YamlScalar name) {
        add(new YamlMapping.Entry(name.text(), keyPlace, value), entries);
      } else {
        problems.report(keyPlace, "found " + key.found() + " as a key, expected a name");
      }
      event = nextContent();
    }
    return new YamlMapping(entries, place(start));
  }

  private void add(YamlMapping.Entry entry, Map<String, YamlMapping.Entry> entries) {
    YamlMapping.Entry first = entries.putIfAbsent(entry.key(), entry);
    if (first != null) {
      problems.report(
          entry.keyPlace(),
          "found the key "
              + Quoting.shown(entry.key())
              + " again, expected it once (first in line "
              + first.keyPlace().line()
              + ")");
    }
  }

  private void reportTag(Event event, Optional<String> tag) {
    tag.ifPresent(
        name ->
            problems.report(
                place(event), "found the tag " + Quoting.shown(name) + ", expected no tags"));
  }

  private Place place(Event event) {
    return Place.of(source, event.getStartMark());
  }
}
