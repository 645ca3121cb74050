package zhiyin.banking.feed;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table's rows as lines of cells: the components of its record are the columns. */
final class CsvTable {

    private static final Map<FeedTable, CsvTable> ALL = new EnumMap<>(FeedTable.class);

    static {
        for (FeedTable table : FeedTable.values()) {
            ALL.put(table, new CsvTable(table));
        }
    }

    private record Column(String name, CsvCell cell, boolean optional, MethodHandle value) {}

    private final List<Column> columns;
    private final MethodHandle row;

    private CsvTable(FeedTable table) {
        RecordComponent[] components = table.row().getRecordComponents();
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            List<Column> made = new ArrayList<>();
            for (RecordComponent component : components) {
                made.add(new Column(
                        component.getName(),
                        CsvCell.of(component.getType()),
                        component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                        lookup.unreflect(component.getAccessor())
                                .asType(MethodType.methodType(Object.class, FeedRow.class))));
            }
            columns = List.copyOf(made);
            row = lookup.unreflectConstructor(table.row()
                            .getDeclaredConstructor(Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new)))
                    .asSpreader(Object[].class, components.length)
                    .asType(MethodType.methodType(FeedRow.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("rows of " + table + " cannot be made", e);
        }
    }

    static CsvTable of(FeedTable table) {
        CsvTable found = ALL.get(table);
        if (found == null) {
            throw new IllegalArgumentException("no table " + table);
        }
        return found;
    }

    List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    /**
     * Where each column stands in lines under this header.
     *
     * @throws IllegalArgumentException saying what is wrong with it and the mend
     */
    int[] places(List<String> header) {
        for (String name : header) {
            if (!header().contains(name)) {
                throw new IllegalArgumentException("the column '" + name + "' is not known. Give " + header());
            }
        }
        int[] places = new int[columns.size()];
        for (int i = 0; i < places.length; i++) {
            String name = columns.get(i).name();
            places[i] = header.indexOf(name);
            if (places[i] < 0) {
                throw new IllegalArgumentException("the column '" + name + "' is missing. Give " + header());
            }
            if (header.lastIndexOf(name) != places[i]) {
                throw new IllegalArgumentException("the column '" + name + "' is there twice. Give " + header());
            }
        }
        return places;
    }

    /** A row of the cells at these places; empty cells are values that are not there. */
    FeedRow read(List<String> cells, int[] places) {
        @Nullable Object[] values = new @Nullable Object[places.length];
        for (int i = 0; i < places.length; i++) {
            Column column = columns.get(i);
            String cell = cells.get(places[i]);
            if (!cell.isEmpty()) {
                values[i] = column.cell().read(column.name(), cell);
            } else if (!column.optional()) {
                throw new RefusedRowException(
                        column.name(), "it is empty. Give " + column.cell().wanted());
            }
        }
        try {
            return (FeedRow) row.invokeExact(values);
        } catch (Throwable e) {
            throw new IllegalStateException("a row of " + header() + " cannot be made", e);
        }
    }

    void write(FeedRow from, String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            Column column = columns.get(i);
            try {
                @Nullable Object value = (Object) column.value().invokeExact(from);
                cells[i] = value == null ? "" : column.cell().writing().apply(value);
            } catch (Throwable e) {
                throw new IllegalStateException("the " + column.name() + " of a row cannot be written", e);
            }
        }
    }
}
