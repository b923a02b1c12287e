# Fills an instance of Redmine with issues like the obligations of a simulated region: rails runner fill.rb COUNT
count = Integer(ARGV.fetch(0))
Setting.rest_api_enabled = '1'
Setting.login_required = '0'
project = Project.find_by_identifier('vekha-bench') ||
          Project.create!(name: 'vekha-bench', identifier: 'vekha-bench', is_public: true,
                          trackers: Tracker.all, enabled_module_names: ['issue_tracking'])
Role.anonymous.add_permission!(:view_issues)
tracker = project.trackers.first
author = User.admin.first
open, closed = IssueStatus.where(is_closed: false).first, IssueStatus.where(is_closed: true).first
priority = IssuePriority.default || IssuePriority.first
now = Time.now.utc
have = Issue.where(project_id: project.id).count
first = (Issue.maximum(:id) || 0) + 1
(have...count).each_slice(5_000) do |slice|
  rows = slice.map do |n|
    id = first + n - have
    due = Date.new(2026, 11, 22) + (n * 7919 % 700 - 500)
    status = due < Date.new(2026, 11, 22) && n % 20 != 0 ? closed : open
    { id: id, tracker_id: tracker.id, project_id: project.id, subject: "Провести мероприятие #{n}", description: 'Справка',
      due_date: due, status_id: status.id, priority_id: priority.id, author_id: author.id, lock_version: 0, created_on: now,
      updated_on: now, start_date: due - 20, done_ratio: status == closed ? 100 : 0, root_id: id, lft: 1, rgt: 2, is_private: false }
  end
  Issue.insert_all!(rows)
end
connection = ActiveRecord::Base.connection
connection.reset_pk_sequence!('issues') if connection.respond_to?(:reset_pk_sequence!)
connection.execute('analyze')
puts "#{Issue.where(project_id: project.id).count} issues"
