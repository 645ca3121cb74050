/** Trainings, the models they lead to, how those are compared, decided on and made to serve. */
@NullMarked
package zhiyin.language.learning;

import org.jspecify.annotations.NullMarked;
