package zhiyin;

import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModuleInformation;
import org.springframework.modulith.core.JavaPackage;
import org.springframework.modulith.core.NamedInterfaces;

/**
 * Modules are the direct subpackages. The library of understanding is one too, and says nothing in Spring's words: which
 * of its packages are its API besides the root is said here.
 */
public final class LibraryPackages implements ApplicationModuleDetectionStrategy {

    private static final String LIBRARY = "zhiyin.understanding";

    @Override
    public Stream<JavaPackage> getModuleBasePackages(JavaPackage root) {
        return ApplicationModuleDetectionStrategy.directSubPackage().getModuleBasePackages(root);
    }

    @Override
    public NamedInterfaces detectNamedInterfaces(JavaPackage module, ApplicationModuleInformation information) {
        return module.getName().equals(LIBRARY)
                ? NamedInterfaces.builder(module)
                        .matching("review", "corpus", "signal", "act", "tone")
                        .build()
                : NamedInterfaces.of(module, information);
    }
}
