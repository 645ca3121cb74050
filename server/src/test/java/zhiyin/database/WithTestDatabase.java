package zhiyin.database;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextCustomizerFactories;

/**
 * Gives the Spring context of this test class a fresh database of {@link TestDatabase} and a data folder of its own.
 * Every class gets its own context, so that no test sees the rows of another class.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ContextCustomizerFactories(TestDatabaseCustomizerFactory.class)
public @interface WithTestDatabase {}
