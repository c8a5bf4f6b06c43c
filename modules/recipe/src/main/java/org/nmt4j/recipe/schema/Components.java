package org.nmt4j.recipe.schema;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** Reads the components of records by name and creates records from values. */
final class Components {

  private Components() {}

  /** Returns the value of a record's component. */
  @SuppressWarnings("unchecked") // The schema asks for the type of the component.
  static <V> V value(Object record, String component) {
    try {
      Method accessor = record.getClass().getDeclaredMethod(component);
      accessor.setAccessible(true); // the record may be private
      return (V) accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(record.getClass() + " has no " + component, e);
    }
  }

  /** Returns the names of a record's components, in order. */
  static List<String> names(Class<?> record) {
    return Arrays.stream(record.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  /** Creates a record from the values of its components, in order. */
  static <R> R create(Class<R> record, List<?> values) {
    Class<?>[] types =
        Arrays.stream(record.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<R> constructor = record.getDeclaredConstructor(types);
      constructor.setAccessible(true); // the record may be private
      return constructor.newInstance(values.toArray());
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(record + " refuses " + values, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(record + " has no canonical constructor", e);
    }
  }
}
