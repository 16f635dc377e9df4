package org.virtworkbench.core.internal.inventory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;

/** Writes only what differs, so that only what differs is notified. */
final class Features {

    private Features() {
    }

    static void set(EObject object, EAttribute feature, Object value) {
        if (!Objects.equals(object.eGet(feature), value)) {
            object.eSet(feature, value);
        }
    }

    static <T> void setAll(EList<T> list, List<T> values) {
        if (!list.equals(values)) {
            ECollections.setEList(list, values);
        }
    }

    /**
     * Makes a list of contained objects tell the same as records: objects with the same key stay and are written over, others come and go.
     *
     * @param list of the model
     * @param records what it shall tell, in this order
     * @param objectKey names an object
     * @param recordKey names a record
     * @param create makes an object
     * @param write writes a record into an object
     */
    static <O extends EObject, R> void sync(EList<O> list, List<R> records, Function<O, Object> objectKey, Function<R, Object> recordKey,
            Supplier<O> create, BiConsumer<O, R> write) {
        if (list.isEmpty() && records.isEmpty()) {
            return;
        }
        Map<Object, O> present = new LinkedHashMap<>();
        list.forEach(object -> present.putIfAbsent(objectKey.apply(object), object));
        List<O> wanted = new java.util.ArrayList<>(records.size());
        for (R each : records) {
            O object = present.remove(recordKey.apply(each));
            if (object == null) {
                object = create.get();
            }
            write.accept(object, each);
            wanted.add(object);
        }
        setAll(list, wanted);
    }
}
