package org.chancery.cli;

import java.nio.file.Path;
import org.chancery.resolve.PublicId;
import org.chancery.store.RecordStore;
import org.chancery.store.StoreAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code --store}, the same for all commands that have to do with a record. */
final class StoreOption {
    @Option(
            names = "--store",
            paramLabel = "DIR|JDBC",
            converter = Address.class,
            description = "The record: a folder, or jdbc:postgresql://… Default: a folder under the user's data home")
    private @Nullable StoreAddress given;

    static final class Address implements ITypeConverter<StoreAddress> {
        @Override
        public StoreAddress convert(String written) {
            try {
                return StoreAddress.parse(written);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    /** Whether a place was named. */
    boolean isGiven() {
        return given != null;
    }

    /** Where the record is or is to be. */
    StoreAddress address() {
        StoreAddress address = given;
        return address != null
                ? address
                : new StoreAddress.Folder(DataHome.path().resolve("record"));
    }

    /** Where its search index is: beside the record in its folder, else under the user's data home. */
    Path index() {
        return index(address());
    }

    /** Where the search index of a record is. */
    static Path index(StoreAddress address) {
        return switch (address) {
            case StoreAddress.Folder folder -> folder.path().resolve("index");
            case StoreAddress.Postgres server ->
                DataHome.path().resolve("index").resolve(PublicId.of(server.toString()));
        };
    }

    /** The record, which must exist. */
    RecordStore open() {
        return RecordStore.open(address());
    }
}
