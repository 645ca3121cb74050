package zhiyin.database;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AliasFor;
import org.springframework.modulith.test.ApplicationModuleTest;

/**
 * A test of the one module in whose package it lies, with Spring, all migrations and a fresh database.
 *
 * <p>Alone by default, with the database; {@code mode = DIRECT_DEPENDENCIES} or {@code ALL_DEPENDENCIES} brings the modules it calls.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ApplicationModuleTest(verifyAutomatically = false) // one test verifies all modules; not again for each
@WithTestDatabase
public @interface ZhiyinModuleTest {

    @AliasFor(annotation = ApplicationModuleTest.class)
    ApplicationModuleTest.BootstrapMode mode() default ApplicationModuleTest.BootstrapMode.STANDALONE;

    @AliasFor(annotation = ApplicationModuleTest.class)
    String[] extraIncludes() default {};

    @AliasFor(annotation = ApplicationModuleTest.class)
    SpringBootTest.WebEnvironment webEnvironment() default SpringBootTest.WebEnvironment.MOCK;
}
