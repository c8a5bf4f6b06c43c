package org.nmt4j.recipe.schema;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nmt4j.recipe.CorpusFiles;
import org.nmt4j.recipe.Interval;
import org.nmt4j.recipe.Key;
import org.nmt4j.recipe.KeyName;
import org.nmt4j.recipe.Metric;
import org.nmt4j.recipe.PretrainedVectors;
import org.nmt4j.recipe.TaskType;
import org.nmt4j.recipe.TsvColumns;
import org.nmt4j.recipe.VocabularyFiles;
import org.nmt4j.recipe.WarmUp;

/** Makes sections from records whose components have a {@link Key}. */
final class Declarations {
  private Declarations() {}

  /** Returns the section that a record declares, with its keys in the order of the components. */
  static <R> Section<R> section(Class<R> record) {
    List<DeclaredKey<?>> keys = new ArrayList<>();
    for (RecordComponent component : record.getRecordComponents()) {
      Key key = component.getAnnotation(Key.class);
      if (key == null) {
        throw new IllegalStateException(component + " of " + record + " has no @Key");
      }
      keys.addAll(keys(component, key));
    }
    return new Section<>(record, keys);
  }

  /**
   * Returns the key of a component, or several keys if the type of the value depends on the task.
   */
  private static List<DeclaredKey<?>> keys(RecordComponent component, Key key) {
    Type type = component.getGenericType();
    if (isOf(type, List.class, Metric.class)) {
      return Arrays.stream(TaskType.values())
          .<DeclaredKey<?>>map(it -> metrics(component, key, it))
          .toList();
    }
    if (type == CorpusFiles.class || isOf(type, Optional.class, CorpusFiles.class)) {
      Set<String> text = Set.of(TaskType.LANGUAGE_MODEL.toString());
      Set<String> pairs = tasks(new TaskType[0], new TaskType[] {TaskType.LANGUAGE_MODEL});
      Section<CorpusType.Files> files = section(CorpusType.Files.class);
      ValueType<?> several =
          type == CorpusFiles.class
              ? new TrainingCorpusType(files, section(TrainingCorpusType.Settings.class))
              : optional(type, new CorpusType(files));
      return List.of(
          key(component, key, several, pairs),
          key(component, key, optional(type, new TextType(section(CorpusFiles.Text.class))), text));
    }
    return List.of(key(component, key, type(type, key), tasks(key.only(), key.except())));
  }

  private static ValueType<?> optional(Type type, ValueType<CorpusFiles> corpus) {
    return type == CorpusFiles.class ? corpus : new OptionalType<>(corpus);
  }

  /** Returns the key of the metrics of a task. Its default is the first metric. */
  private static DeclaredKey<?> metrics(RecordComponent component, Key key, TaskType task) {
    List<Metric> choices = Metric.of(task);
    StringBuilder description = new StringBuilder(key.value());
    for (Metric metric : choices) {
      metric
          .explanation()
          .ifPresent(it -> description.append("; ").append(metric).append(": ").append(it));
    }
    return new DeclaredKey<>(
        KeyName.of(component),
        component.getName(),
        new ListType<>(new ChoiceType<>(choices)),
        Optional.empty(),
        Map.of(task.toString(), choices.subList(0, 1)),
        Set.of(task.toString()),
        description.toString(),
        foreignNames(key),
        record -> Components.value(record, component.getName()));
  }

  private static <V> DeclaredKey<V> key(
      RecordComponent component, Key key, ValueType<V> type, Set<String> tasks) {
    String name = KeyName.of(component);
    Optional<V> fallback =
        type instanceof OptionalType<?>
            ? Optional.of(Defaults.parse("null", type, name))
            : Defaults.optional(key.defaultValue(), type, name);
    Map<String, V> fallbacks = new LinkedHashMap<>();
    Defaults.optional(key.otherDefault(), type, name)
        .ifPresent(
            value ->
                Arrays.stream(key.otherTasks())
                    .forEach(task -> fallbacks.put(task.toString(), value)));
    return new DeclaredKey<>(
        name,
        component.getName(),
        type,
        fallback,
        fallbacks,
        tasks,
        key.value(),
        foreignNames(key),
        record -> Components.value(record, component.getName()));
  }

  private static List<String> foreignNames(Key key) {
    return key.foreign().isEmpty() ? List.of() : List.of(key.foreign().split(" "));
  }

  /** Returns the tasks whose recipes have a key; empty for all. */
  private static Set<String> tasks(TaskType[] only, TaskType[] except) {
    Set<String> names = new LinkedHashSet<>();
    if (except.length > 0) {
      List<TaskType> without = List.of(except);
      Arrays.stream(TaskType.values())
          .filter(task -> !without.contains(task))
          .forEach(task -> names.add(task.toString()));
    }
    Arrays.stream(only).forEach(task -> names.add(task.toString()));
    return names;
  }

  private static boolean isOf(Type type, Class<?> raw, Class<?> argument) {
    return type instanceof ParameterizedType generic
        && generic.getRawType() == raw
        && generic.getActualTypeArguments()[0] == argument;
  }

  private static ValueType<?> type(Type type, Key key) {
    if (type instanceof ParameterizedType generic) {
      if (generic.getRawType() == Map.class) {
        return new ExpectationsType();
      }
      ValueType<?> argument = type(generic.getActualTypeArguments()[0], key);
      return generic.getRawType() == Optional.class
          ? new OptionalType<>(argument)
          : new ListType<>(argument);
    }
    return type((Class<?>) type, key);
  }

  private static ValueType<?> type(Class<?> type, Key key) {
    if (type == int.class || type == Integer.class) {
      return IntegerType.ofInt(Range.parse(key.range()));
    } else if (type == long.class) {
      return IntegerType.ofLong(Range.parse(key.range()));
    } else if (type == double.class || type == Double.class) {
      return new NumberType(Range.parse(key.range()));
    } else if (type == boolean.class) {
      return new TruthType();
    } else if (type == String.class) {
      return key.choices().length > 0
          ? new ChoiceType<>(List.of(key.choices()))
          : ParsedType.text(key.pattern(), key.expected());
    } else if (type == Path.class) {
      return new FileType();
    } else if (type.isEnum()) {
      return new ChoiceType<>(List.of(type.getEnumConstants()));
    }
    return mapping(type);
  }

  /** Returns the type of a value with a form of its own, or else the section of a record. */
  private static ValueType<?> mapping(Class<?> type) {
    if (type == Interval.class) {
      return new ParsedType<>(Interval::parse, "an interval such as 500 updates or 1 epoch");
    } else if (type == WarmUp.class) {
      return new WarmUpType();
    } else if (type == TsvColumns.class) {
      return new TsvColumnsType();
    } else if (type == VocabularyFiles.class) {
      return new VocabularyFilesType(section(VocabularyFiles.class));
    } else if (type == PretrainedVectors.class) {
      return new PretrainedVectorsType(
          section(PretrainedVectorsType.Choice.class), section(PretrainedVectors.Word2Vec.class));
    }
    return section(type);
  }
}
