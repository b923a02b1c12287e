-- What was done stays as it was written.
create trigger obligation_steps_not_updated before update on obligation_steps
begin
    select raise(abort, 'the log of steps is append-only');
end;
create trigger obligation_steps_not_deleted before delete on obligation_steps
begin
    select raise(abort, 'the log of steps is append-only');
end;
