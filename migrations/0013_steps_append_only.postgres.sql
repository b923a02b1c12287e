-- What was done stays as it was written.
create function steps_are_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the log of steps is append-only';
end
$$;
create trigger obligation_steps_append_only before update or delete or truncate on obligation_steps
    for each statement execute function steps_are_append_only();
