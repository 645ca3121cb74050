package zhiyin.demo.internal.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files the world is described in. */
public final class WorldFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private WorldFile() {}

    /** What a file of the class path holds, such as {@code demo/personas.yaml}. */
    public static <T> T read(String name, Class<T> type) {
        try (InputStream file = WorldFile.class.getResourceAsStream("/" + name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing from the class path");
            }
            return YAML.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
