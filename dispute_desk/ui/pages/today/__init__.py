"""今日待办: what asks for work today, one sentence and one button each."""
