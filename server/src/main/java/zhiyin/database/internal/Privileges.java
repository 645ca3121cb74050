package zhiyin.database.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What the platform's role may do with the tables it does not own: read and write all, but only add where a table's
 * module refuses changes ({@code refuse_change} before each update and delete). Declared there once, it is so refused
 * twice, and who has the role cannot switch the trigger off, empty the table or take it away.
 */
public final class Privileges {

    /** One node after another: two that grant the same at once would disturb each other. */
    private static final long LOCK = 0x7A686979696EL;

    private static final String GRANT = """
            do $$
            declare
                app constant text := current_setting('zhiyin.app');
                place record;
                wanted boolean;
                privilege text;
            begin
                perform pg_advisory_xact_lock(%d);
                for place in
                    select n.oid, n.nspname as name from pg_namespace n
                    where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')
                      and n.nspowner = (select oid from pg_roles where rolname = current_setting('zhiyin.owner'))
                loop
                    if not has_schema_privilege(app, place.oid, 'usage') then
                        execute format('grant usage on schema %%I to %%I', place.name, app);
                    end if;
                end loop;
                for place in
                    select c.oid, c.oid::regclass as name, n.nspname = 'public' as foreign_to_us,
                           exists (select 1 from pg_trigger t join pg_proc p on p.oid = t.tgfoid
                                    where t.tgrelid = c.oid and p.proname = 'refuse_change' and t.tgattr::text = ''
                                      and t.tgqual is null and t.tgtype::int & 26 = 26) as only_added_to
                    from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where c.relkind in ('r', 'p', 'v') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                      and c.relowner = (select oid from pg_roles where rolname = current_setting('zhiyin.owner'))
                loop
                    foreach privilege in array
                        array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger', 'maintain']
                    loop
                        wanted := privilege = 'select'
                            or (privilege = 'insert' and not place.foreign_to_us)
                            or (privilege in ('update', 'delete') and not place.foreign_to_us
                                and not place.only_added_to);
                        if wanted and not has_table_privilege(app, place.oid, privilege) then
                            execute format('grant %%s on %%s to %%I', privilege, place.name, app);
                        elsif not wanted and has_table_privilege(app, place.oid, privilege) then
                            execute format('revoke %%s on %%s from %%I', privilege, place.name, app);
                        end if;
                    end loop;
                end loop;
            end
            $$
            """.formatted(LOCK);

    private Privileges() {}

    /** Gives what is missing and takes what is too much; runs as the owner, or as whoever may do what the owner may. */
    public static void grant(Connection connection, String owner, String application) throws SQLException {
        boolean auto = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (PreparedStatement names = connection.prepareStatement(
                        "select set_config('zhiyin.owner', ?, true), set_config('zhiyin.app', ?, true)");
                Statement statement = connection.createStatement()) {
            names.setString(1, owner);
            names.setString(2, application);
            names.execute();
            statement.execute(GRANT);
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(auto);
        }
    }
}
